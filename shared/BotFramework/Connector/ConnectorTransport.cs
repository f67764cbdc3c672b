using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.BotFramework.Connector;

/// <summary>Carries calls to channels: one client for all of them, the retry rules, and one new token after a 401.</summary>
public sealed partial class ConnectorTransport
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;
    private readonly RetryRules _rules;
    private readonly TimeSpan _requestTimeout;
    private readonly ILogger<ConnectorTransport> _logger;

    /// <summary>Makes the transport.</summary>
    /// <param name="http">The one HTTP client.</param>
    /// <param name="options">How long to wait.</param>
    /// <param name="clock">Measures the delays.</param>
    /// <param name="jitter">The chance in the delays.</param>
    /// <param name="logger">Hears of retries.</param>
    public ConnectorTransport(
        SharedHttpClient http,
        IOptions<ConnectorOptions> options,
        TimeProvider clock,
        RetryJitter jitter,
        ILogger<ConnectorTransport> logger)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        (_http, _clock, _logger) = (http.Client, clock, logger);
        _rules = new RetryRules(clock, jitter, options.Value.LongestRetryAfter);
        _requestTimeout = options.Value.RequestTimeout;
    }

    /// <summary>Makes a call, with the tries that the rules allow.</summary>
    /// <returns>The body of the answer, empty when there is none.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    internal async Task<ReadOnlyMemory<byte>> SendAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        var (tries, gatewayRetried, tokenRenewed) = (0, false, false);
        while (true)
        {
            tries++;
            var token = request.Credentials is null ? null : await request.Credentials.GetTokenAsync(cancellationToken);
            var attempt = await TryOnceAsync(request, token, cancellationToken);
            if (attempt.Refusal is not { } refusal)
                return attempt.Body;
            if (refusal.StatusCode == HttpStatusCode.Unauthorized && token is not null && !tokenRenewed)
            {
                request.Credentials!.Reject(token);
                (tokenRenewed, tries) = (true, tries - 1);
                Log.TokenRefused(_logger, request.Address);
                continue;
            }

            if (_rules.DelayBefore(refusal.StatusCode!.Value, attempt.RetryAfter, tries, gatewayRetried) is not { } delay)
                throw refusal;
            gatewayRetried |= RetryRules.IsGatewayFailure(refusal.StatusCode.Value);
            Log.TryingAgain(_logger, (int)refusal.StatusCode, request.Method, request.Address, delay);
            await Task.Delay(delay, _clock, cancellationToken);
        }
    }

    private async Task<Attempt> TryOnceAsync(ConnectorRequest request, string? token, CancellationToken cancellationToken)
    {
        using var message = Message(request, token);
        using var timeout = new CancellationTokenSource(_requestTimeout, _clock);
        using var either = cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token)
            : null;
        var limited = either?.Token ?? timeout.Token;
        try
        {
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limited);
            return response.IsSuccessStatusCode
                ? new Attempt(await LimitedContent.ReadAsync(response.Content, request.AnswerLimit, limited), null, null)
                : new Attempt(default, await ErrorAnswer.ReadAsync(response, request, limited), response.Headers.RetryAfter);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"{request.Method} {request.Address} had no answer within {_requestTimeout.TotalSeconds} seconds.", exception);
        }
    }

    private static HttpRequestMessage Message(ConnectorRequest request, string? token)
    {
        var message = new HttpRequestMessage(request.Method, request.Address);
        if (token is not null)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (request.Body is not null)
            message.Content = new ByteArrayContent(request.Body) { Headers = { ContentType = Json } };
        return message;
    }

    private readonly record struct Attempt(
        ReadOnlyMemory<byte> Body, ErrorResponseException? Refusal, RetryConditionHeaderValue? RetryAfter);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The channel answered {Status} to {Method} {Address}; trying again in {Delay}.")]
        public static partial void TryingAgain(ILogger logger, int status, HttpMethod method, Uri address, TimeSpan delay);

        [LoggerMessage(2, LogLevel.Warning, "The channel refused the bot's token at {Address}; getting a new one.")]
        public static partial void TokenRefused(ILogger logger, Uri address);
    }
}

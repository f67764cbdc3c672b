using System.Net;

namespace BotSuite.Answering.Writing.Models;

/// <summary>
/// Asks a busy or broken service again, with a pause that doubles or that the service names in <c>Retry-After</c>, and bounds the
/// length of what it says. Below the clients of all providers, so that each of them behaves alike.
/// </summary>
internal sealed class PatientModelHandler(int attempts, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // An answer of 2,000 tokens is some 300 KB of events; a service that sends more is broken or hostile.
    private const int LongestResponse = 4 * 1024 * 1024;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    // Nobody waits in a chat for longer than this.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content) await content.LoadIntoBufferAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var (response, trouble) = await TryAsync(request, cancellationToken);
            var pause = response is null ? Pause(attempt) : PauseAfter(response, attempt);
            if (attempt < attempts && pause is { } wait && wait <= LongestPause)
            {
                response?.Dispose();
                await Task.Delay(wait, clock, cancellationToken);
                continue;
            }

            if (trouble is not null) throw trouble;
            Bound(response!);
            return response!;
        }
    }

    private async Task<(HttpResponseMessage? Response, HttpRequestException? Trouble)> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return (await base.SendAsync(request, cancellationToken), null);
        }
        catch (HttpRequestException exception)
        {
            return (null, exception);
        }
    }

    private TimeSpan? PauseAfter(HttpResponseMessage response, int attempt)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout) && (int)response.StatusCode < 500) return null;
        var named = response.Headers.RetryAfter;
        var wait = named?.Delta ?? (named?.Date - clock.GetUtcNow());
        return wait is { } wished && wished > TimeSpan.Zero ? wished : Pause(attempt);
    }

    private static TimeSpan Pause(int attempt) => FirstPause * Math.Pow(2, attempt - 1);

    private static void Bound(HttpResponseMessage response)
    {
        var content = new StreamContent(new BoundedStream(response.Content.ReadAsStream(), LongestResponse));
        foreach (var (name, values) in response.Content.Headers) content.Headers.TryAddWithoutValidation(name, values);
        response.Content = content;
    }
}

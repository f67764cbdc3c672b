using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Microsoft.Security.AntiSSRF;

namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>
/// The only way to the web for everything that is fetched for a source. It reaches public addresses alone (and those of
/// <see cref="WebAccessOptions.AllowedAddresses"/>), checked after the name was resolved and again on every redirect; it knows
/// limits of size, time and type, carries no cookies and no credentials, and says who asks. Thread-safe.
/// </summary>
internal sealed class GuardedWeb : IDisposable
{
    private static readonly HttpStatusCode[] Redirects =
        [HttpStatusCode.MovedPermanently, HttpStatusCode.Found, HttpStatusCode.SeeOther, HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect];

    private readonly WebAccessOptions _options;
    private readonly RobotIdentity _identity;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    /// <summary>Builds the client; the policy behind it is fixed from here on.</summary>
    public GuardedWeb(IOptions<WebAccessOptions> options, RobotIdentity identity, TimeProvider clock)
    {
        (_options, _identity, _clock) = (options.Value, identity, clock);
        // Not the sender's address for everybody to read: X-Forwarded-For is switched off.
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AddXFFHeader = false, AllowPlainTextHttp = _options.AllowPlainHttp };
        if (_options.AllowedAddresses.Count > 0) policy.AddAllowedAddresses([.. _options.AllowedAddresses]);
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.MaxResponseHeadersLength = 64;
        handler.ConnectTimeout = _options.DownloadTimeout;
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Asks for an address and follows its redirects. Only the caller's own token throws.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<WebAnswer> AskAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.DownloadTimeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await FollowAsync(question, both.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            if (WebTrouble.Of(exception, question.Address, _options) is { } answer) return answer;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<WebAnswer> FollowAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        var address = question.Address;
        var seen = new HashSet<Uri>();
        while (true)
        {
            if (WebTrouble.WhyNotAsk(address, _options) is { } refusal) return new WebAnswer.Refused(refusal);
            if (!seen.Add(address)) return new WebAnswer.Refused($"the redirects go round in a circle at {address}");
            if (seen.Count > _options.MaximumRedirects + 1)
                return new WebAnswer.Refused($"more than {_options.MaximumRedirects} redirects (Ingestion:MaximumRedirects)");

            using var request = Request(question, address);
            using var response = await SendAsync(request, cancellationToken);
            if (!Redirects.Contains(response.StatusCode)) return await AnswerAsync(question, address, response, cancellationToken);
            if (response.Headers.Location is not { } next || !Uri.TryCreate(address, next, out var target))
                return new WebAnswer.Failed("the server redirects without saying where to", IsTransient: false) { Status = (int)response.StatusCode };

            address = target;
            if (question.WhyNotFollow is { } rule && await rule(address, cancellationToken) is { } reason) return new WebAnswer.Refused(reason);
        }
    }

    private HttpRequestMessage Request(WebQuestion question, Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _identity.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BoundedBody.Encodings);
        request.Headers.TryAddWithoutValidation("Accept", string.Join(", ", question.Accepts));
        if (question.EntityTag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed)) request.Headers.IfNoneMatch.Add(parsed);
        if (question.LastModified is { } time) request.Headers.IfModifiedSince = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception exception) when (exception is AntiSSRFException or ArgumentException or NotSupportedException)
        {
            // The three that the policy throws for an address that it does not allow; the hop that they are about is known only here.
            throw new ForbiddenAddressException(request.RequestUri!, exception);
        }
    }

    private async Task<WebAnswer> AnswerAsync(WebQuestion question, Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (WebStatus.Ending(response, _clock.GetUtcNow()) is { } ending) return ending;

        var content = response.Content;
        var type = MediaKinds.Of(content.Headers.ContentType?.MediaType, address);
        if (!MediaKinds.Fits(type, question.Accepts)) return new WebAnswer.Refused($"the server sends {type}, which cannot be read here");
        if (!BoundedBody.Knows(content.Headers.ContentEncoding))
            return new WebAnswer.Refused($"the server compresses in a way that was not asked for ({string.Join(", ", content.Headers.ContentEncoding)})");

        var most = question.MaximumBytes ?? _options.MaximumDownloadBytes;
        if (await BoundedBody.ReadAsync(content, most, question.MayBeCut, cancellationToken) is not { } bytes)
            return new WebAnswer.Refused($"it is larger than {most} bytes (Ingestion:MaximumDownloadBytes)");

        return new WebAnswer.Content(bytes, type, address)
        {
            CharacterSet = content.Headers.ContentType?.CharSet?.Trim('"'),
            EntityTag = response.Headers.ETag?.ToString() is { Length: <= 256 } tag ? tag : null,
            LastModified = content.Headers.LastModified?.UtcDateTime,
            RobotsTag = response.Headers.TryGetValues("X-Robots-Tag", out var lines) ? string.Join(", ", lines) : null,
        };
    }
}

using System.Net;

namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>What the statuses of web servers mean for a source.</summary>
internal static class WebStatus
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>The ending that a status is; null where the content follows.</summary>
    /// <param name="response">The response.</param>
    /// <param name="now">The present moment, against which dates of <c>Retry-After</c> are held.</param>
    public static WebAnswer? Ending(HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.NotModified => new WebAnswer.NotModified(),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new WebAnswer.Missing(status),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired => new WebAnswer.Failed(
                $"the server lets nobody in without signing in ({status}); publish the page, or upload it as a file", IsTransient: false)
            { Status = status },
            HttpStatusCode.UnavailableForLegalReasons => new WebAnswer.Failed("the server withholds it for legal reasons (451)", IsTransient: false) { Status = status },
            _ => new WebAnswer.Failed(Words(status), IsTransient(status)) { Status = status, RetryAfter = Wait(response, now) },
        };
    }

    private static bool IsTransient(int status) => status is 408 or 425 or 429 or >= 500;

    private static string Words(int status) => status switch
    {
        429 => "the server asks for fewer questions (429)",
        503 => "the server is not available at the moment (503)",
        >= 500 => $"the server reports a fault of its own ({status})",
        _ => $"the server answers with status {status}",
    };

    private static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        if ((header?.Delta ?? header?.Date - now) is not { } wait) return null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}

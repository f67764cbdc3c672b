using System.Security.Cryptography;

namespace BotSuite.Bot.Channels.Pages;

/// <summary>What a browser may do on a page of the bot: nothing but what is named here.</summary>
public static class PageSecurity
{
    // One dependency of Web Chat adds an empty style element without a nonce; this is the hash of nothing.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>A fresh value that scripts and styles of this one response carry.</summary>
    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));

    /// <summary>Sends the headers of the chat page. Trusted Types are left out, as Web Chat parses its markdown with DOMParser.</summary>
    /// <param name="response">The response, not started.</param>
    /// <param name="nonce">The page's nonce.</param>
    /// <param name="frameAncestors">Origins that may show the page in a frame, besides its own.</param>
    public static void ProtectChat(HttpResponse response, string nonce, IEnumerable<string> frameAncestors)
    {
        // 'self' covers web sockets of the same host in some browsers only, so the host is written out.
        var sockets = $"{(response.HttpContext.Request.IsHttps ? "wss" : "ws")}://{response.HttpContext.Request.Host}";
        Protect(response, string.Join("; ",
            "default-src 'none'", "base-uri 'none'", "form-action 'none'",
            $"script-src 'nonce-{nonce}'", $"style-src 'nonce-{nonce}' {EmptyStyle}",
            "img-src 'self' data: blob:", "media-src 'self' blob:", $"connect-src 'self' {sockets} blob:", "worker-src blob:",
            $"frame-ancestors {string.Join(' ', frameAncestors.Prepend("'self'"))}"));
    }

    /// <summary>Sends the headers of a page that only shows text.</summary>
    /// <param name="response">The response, not started.</param>
    /// <param name="nonce">The page's nonce.</param>
    public static void ProtectText(HttpResponse response, string nonce) =>
        Protect(response, string.Join("; ",
            "default-src 'none'", "base-uri 'none'", "form-action 'none'",
            $"script-src 'nonce-{nonce}'", $"style-src 'nonce-{nonce}'", "img-src 'self'", "frame-ancestors 'none'"));

    private static void Protect(HttpResponse response, string policy)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
    }
}

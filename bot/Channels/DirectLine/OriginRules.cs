namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Which pages may speak to the service. Browsers name the page's origin in a header that a page cannot forge; other clients name none.
/// </summary>
/// <param name="configuration">Holds <c>WebChat:AllowedOrigins</c>.</param>
internal sealed class OriginRules(IConfiguration configuration)
{
    private const int MostOrigins = 20;

    private readonly string[] _allowed = [.. ListSetting.Read(configuration, "WebChat:AllowedOrigins").Select(Trim)];

    /// <summary>Whether a request comes from a page that may use the token.</summary>
    /// <param name="request">The request.</param>
    /// <param name="origins">The origins named in the token; empty for the bot's own and the configured ones.</param>
    public bool Allows(HttpRequest request, IReadOnlyList<string> origins)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return true;
        if (origins.Count > 0) return Holds(origins, origin);
        return Same($"{request.Scheme}://{request.Host}", origin) || Holds(_allowed, origin);
    }

    /// <summary>Checks origins that are to stand in a token.</summary>
    /// <returns>The origins in their plain form; null where one of them is not the origin of a page, or there are too many.</returns>
    public static string[]? Read(IReadOnlyList<string> origins)
    {
        if (origins.Count > MostOrigins) return null;
        var plain = origins.Select(Trim).ToArray();
        return plain.All(IsOrigin) ? plain : null;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && Same(uri.GetLeftPart(UriPartial.Authority), text);

    private static bool Holds(IReadOnlyList<string> origins, string origin) => origins.Any(allowed => Same(allowed, origin));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Trim(string origin) => origin.Trim().TrimEnd('/');
}

namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>The media types that can be of use, and the file endings that tell a reader what they are.</summary>
internal static class MediaKinds
{
    /// <summary>A web page.</summary>
    public const string Html = "text/html";

    private const string Bytes = "application/octet-stream";

    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [Html] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["application/pdf"] = ".pdf",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["text/csv"] = ".csv",
        ["application/json"] = ".json",
        ["application/x-ndjson"] = ".jsonl",
        ["application/jsonl"] = ".jsonl",
        ["message/rfc822"] = ".eml",
        ["image/png"] = ".png",
        ["image/jpeg"] = ".jpg",
        ["image/tiff"] = ".tiff",
    };

    /// <summary>What documents can be read from.</summary>
    public static IReadOnlyCollection<string> Documents { get; } = [.. Endings.Keys];

    /// <summary>What sitemaps are written in. Servers send compressed ones as a file of their own.</summary>
    public static IReadOnlyCollection<string> Sitemaps { get; } = ["application/xml", "text/xml", "text/plain", "application/gzip", "application/x-gzip", Bytes];

    /// <summary>What feeds are written in. Many servers send them as plain XML, and some as a page.</summary>
    public static IReadOnlyCollection<string> Feeds { get; } =
        ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml", "text/plain", Html];

    /// <summary>What a robots.txt may come as.</summary>
    public static IReadOnlyCollection<string> Anything { get; } = ["*/*"];

    /// <summary>The media type as it is meant: a server that names none, or only bytes, leaves it to the address's ending.</summary>
    /// <param name="named">What the server named; null for nothing.</param>
    /// <param name="address">The address.</param>
    public static string Of(string? named, Uri address)
    {
        if (named is not null && !named.Equals(Bytes, StringComparison.OrdinalIgnoreCase)) return named.ToLowerInvariant();
        var ending = Path.GetExtension(address.AbsolutePath);
        return Endings.FirstOrDefault(pair => pair.Value.Equals(ending, StringComparison.OrdinalIgnoreCase)).Key ?? named?.ToLowerInvariant() ?? Bytes;
    }

    /// <summary>Whether a type is among those that are of use.</summary>
    public static bool Fits(string type, IReadOnlyCollection<string> accepted) => accepted.Contains("*/*") || accepted.Contains(type, StringComparer.OrdinalIgnoreCase);

    /// <summary>A file name whose ending tells the reader: the last part of the path, with the type's ending where it has another one.</summary>
    public static string FileName(Uri address, string type)
    {
        var last = Uri.UnescapeDataString(address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "");
        var name = new string([.. last.Where(letter => !char.IsControl(letter) && letter is not ('/' or '\\' or ':'))]).Trim('.', ' ');
        if (name.Length == 0) name = address.Host;
        if (name.Length > 120) name = name[..120];
        if (!Endings.TryGetValue(type, out var ending)) return name;
        return name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? name : name + ending;
    }
}

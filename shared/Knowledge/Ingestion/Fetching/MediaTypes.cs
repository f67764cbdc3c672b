namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>The usual endings of files by their media type (https://www.iana.org/assignments/media-types), for files whose name has none that tells.</summary>
internal static class MediaTypes
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = ".json",
        ["application/jsonl"] = ".jsonl",
        ["application/x-ndjson"] = ".ndjson",
        ["application/pdf"] = ".pdf",
        ["application/xhtml+xml"] = ".html",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["image/jpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/tiff"] = ".tiff",
        ["message/rfc822"] = ".eml",
        ["text/csv"] = ".csv",
        ["text/html"] = ".html",
        ["text/markdown"] = ".md",
        ["text/plain"] = ".txt",
    };

    /// <summary>The ending with the point; null for an unknown type.</summary>
    /// <param name="mediaType">The type, with or without parameters; null for unknown.</param>
    public static string? EndingOf(string? mediaType) =>
        mediaType is null ? null : Endings.GetValueOrDefault(mediaType.Split(';')[0].Trim());
}

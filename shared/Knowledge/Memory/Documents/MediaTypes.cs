using Microsoft.AspNetCore.StaticFiles;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Media types by the endings of names.</summary>
internal static class MediaTypes
{
    private const string Unknown = "application/octet-stream";

    private static readonly FileExtensionContentTypeProvider Known = new()
    {
        Mappings = { [".md"] = "text/markdown", [".jsonl"] = "application/jsonl", [".url"] = "text/x-uri", [".log"] = "text/plain" },
    };

    /// <summary>The media type that a name's ending stands for.</summary>
    public static string Of(string fileName) => Known.TryGetContentType(fileName, out var type) ? type : Unknown;
}

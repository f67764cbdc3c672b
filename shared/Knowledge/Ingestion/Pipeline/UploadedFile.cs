using BotSuite.Knowledge.Ingestion.Reading;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>A file that somebody hands over.</summary>
/// <param name="Key">Its own name in its source, at most 400 characters. The same key again replaces it.</param>
/// <param name="FileName">The file's name, at most 260 characters; its ending tells the reader.</param>
/// <param name="Content">The bytes.</param>
public sealed record UploadedFile(string Key, string FileName, ReadOnlyMemory<byte> Content)
{
    /// <summary>The media type, at most 255 characters; tells the reader where the name does not. Null where unknown.</summary>
    public string? MediaType { get; init; }

    /// <summary>What is said of it from outside (tags, dates, terms); null for nothing.</summary>
    public DocumentFacts? Facts { get; init; }

    /// <summary>Where it came from; null for nowhere.</summary>
    public Uri? Url { get; init; }

    /// <summary>The page that the file stands for, which is fetched and read in its place; null where the bytes are what is read.</summary>
    public Uri? Page { get; init; }
}

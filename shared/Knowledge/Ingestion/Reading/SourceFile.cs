namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A file to read.</summary>
/// <param name="Path">Absolute path. Where the bytes are at hand, its ending alone counts.</param>
/// <param name="Name">The file's name, or its path below the imported folder with forward slashes.</param>
internal sealed record SourceFile(string Path, string Name)
{
    /// <summary>Where the file was fetched from; null for a file on disk. Readers resolve links against it.</summary>
    public Uri? Url { get; init; }

    /// <summary>The file's bytes, where they are at hand; null where they have to be read from <see cref="Path"/>. Only for readers that need no file.</summary>
    public byte[]? Content { get; init; }
}

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A file to read.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">The file's name, or its path below the imported folder with forward slashes.</param>
internal sealed record SourceFile(string Path, string Name)
{
    /// <summary>Where the file was fetched from; null for a file on disk. Readers resolve links against it.</summary>
    public Uri? Url { get; init; }
}

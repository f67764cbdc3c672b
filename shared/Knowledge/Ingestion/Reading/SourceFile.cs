namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A file to read.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">The file's name, or its path below the imported folder with forward slashes.</param>
internal sealed record SourceFile(string Path, string Name);

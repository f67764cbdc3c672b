namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A file to read.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Name">The file's name, or its path below the imported folder with forward slashes.</param>
/// <param name="EntryPrefix">What the ids of the file's entries are preceded by, so that two files of a folder may use the same ids.</param>
internal sealed record SourceFile(string Path, string Name, string EntryPrefix);

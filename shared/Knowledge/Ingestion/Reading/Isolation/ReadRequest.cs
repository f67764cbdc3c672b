namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>What the reading process is asked to read: a line of JSON on its standard input.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Name">Its name in the source.</param>
/// <param name="Url">Where it was fetched from; null for a file on disk.</param>
internal sealed record ReadRequest(string Path, string Name, Uri? Url);

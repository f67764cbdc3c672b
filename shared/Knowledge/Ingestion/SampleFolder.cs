namespace BotSuite.Knowledge.Ingestion;

/// <summary>Where the sample organisations lie: a folder for each, named after its domain.</summary>
/// <param name="Path">Absolute path; may be missing where a process ships without samples.</param>
internal sealed record SampleFolder(string Path);

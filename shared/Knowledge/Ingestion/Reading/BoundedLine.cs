namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A line of a file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Its bytes; null where the line is longer than allowed.</param>
internal sealed record BoundedLine(int Number, byte[]? Bytes);

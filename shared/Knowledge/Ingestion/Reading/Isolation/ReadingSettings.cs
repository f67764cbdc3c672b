namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>The settings that a reading process begins with: the first line on its standard input.</summary>
/// <param name="Ingestion">The limits of files.</param>
/// <param name="Reading">The limits of reading.</param>
internal sealed record ReadingSettings(IngestionOptions Ingestion, ReadingOptions Reading);

namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">Its cells by column, from 0; those that are empty are not there.</param>
internal sealed record SheetRow(int Number, SortedDictionary<int, SheetCell> Cells);

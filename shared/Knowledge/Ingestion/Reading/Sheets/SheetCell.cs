namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>A cell with something in it.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="IsText">Whether it holds words rather than a number, a day or a truth.</param>
internal readonly record struct SheetCell(string Text, bool IsText);

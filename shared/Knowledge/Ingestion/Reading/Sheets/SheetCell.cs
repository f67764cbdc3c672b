namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>A cell with something in it.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="IsText">Whether it holds words rather than a number, a day or a truth.</param>
/// <param name="Exact">What it holds, with every digit and without the words that a format puts around a number.</param>
internal readonly record struct SheetCell(string Text, bool IsText, string Exact);

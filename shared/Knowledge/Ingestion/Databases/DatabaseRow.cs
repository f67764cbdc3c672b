namespace BotSuite.Knowledge.Ingestion.Databases;

/// <summary>A row of a table or view.</summary>
/// <param name="Columns">The names of the columns; the same list for every row.</param>
/// <param name="Cells">The values as text in the invariant culture, days and times in ISO 8601; null where the database has NULL.</param>
internal sealed record DatabaseRow(IReadOnlyList<string> Columns, IReadOnlyList<string?> Cells);

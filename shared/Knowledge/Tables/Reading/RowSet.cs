namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Rows as they stand in a file or database.</summary>
/// <param name="Columns">The names of the columns, each once.</param>
/// <param name="Rows">The cells of each row, as many as there are columns.</param>
public sealed record RowSet(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Collects the rows of any origin: the first one names the columns, empty ones are passed over, and nothing grows without bound.</summary>
internal sealed partial class RowCollector
{
    private const int MostLookedAt = 10 * RowLimits.Cell;

    private readonly List<string> _columns = [];
    private readonly List<IReadOnlyList<string>> _rows = [];
    private long _characters;

    /// <summary>Adds a row of the origin.</summary>
    /// <param name="cells">Its cells; fewer than there are columns where the rest is empty.</param>
    /// <exception cref="TableException">There are too many rows, columns or characters.</exception>
    public void Add(IReadOnlyList<string?> cells)
    {
        var clean = cells.Select(Clean).ToArray();
        if (clean.All(cell => cell.Length == 0)) return;
        if (_columns.Count == 0) AddColumns(clean);
        else AddRow(clean);
    }

    /// <summary>What was collected.</summary>
    /// <exception cref="TableException">There was no row at all.</exception>
    public RowSet End() => _columns.Count == 0
        ? throw new TableException(new TableFault("The table is empty: its first row has to name the columns."))
        : new RowSet(_columns, _rows);

    private void AddColumns(string[] names)
    {
        if (names.Length > RowLimits.Columns) throw RowLimits.TooManyColumns();
        var count = Array.FindLastIndex(names, name => name.Length > 0) + 1;
        foreach (var (index, name) in names.Take(count).Index())
        {
            if (name.Length == 0) throw new TableException(new TableFault("Column {0} has no name in the first row.", index + 1));
            if (name.Length > 100) throw new TableException(new TableFault("The name of column {0} is longer than {1} characters.", index + 1, 100));
            if (_columns.Contains(name, StringComparer.OrdinalIgnoreCase)) throw new TableException(new TableFault("Two columns are called “{0}”.", name));
            _columns.Add(name);
        }
    }

    private void AddRow(string[] cells)
    {
        if (_rows.Count == RowLimits.Rows) throw RowLimits.TooManyRows();
        var number = _rows.Count + 1;
        _characters += cells.Sum(cell => (long)cell.Length);
        if (_characters > RowLimits.Characters) throw new TableException(new TableFault("The table holds more than {0} characters: read a view with fewer columns or rows.", RowLimits.Characters));
        if (cells.Skip(_columns.Count).Any(cell => cell.Length > 0))
            throw new TableException(new TableFault("Row {0} has more cells than there are columns.", number));
        _rows.Add([.. Enumerable.Range(0, _columns.Count).Select(column => column < cells.Length ? cells[column] : "")]);
    }

    // A cell is shown on one line; what no database stores, and what hides words, is taken out.
    // One character more than a cell may have is kept, so that it is seen: a long cell of a column that nobody uses is no fault.
    private static string Clean(string? cell)
    {
        if (string.IsNullOrEmpty(cell)) return "";
        var clean = Spaces().Replace(Hidden().Replace(cell.Length > MostLookedAt ? cell[..MostLookedAt] : cell, ""), " ").Trim();
        return clean.Length > RowLimits.Cell ? clean[..(RowLimits.Cell + 1)] : clean;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{Cf}\p{Cs}\uFFFE\uFFFF]|(?!\s)\p{Cc}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();
}

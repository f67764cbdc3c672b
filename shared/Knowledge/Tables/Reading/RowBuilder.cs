using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Matching;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Makes rows that can be asked for out of rows as they were read, or says what is wrong with them.</summary>
internal sealed class RowBuilder
{
    /// <summary>Between the parts of a key of several columns; no cell holds it.</summary>
    public const char KeySeparator = '\u001f';

    private const int MostFaults = 5;
    private const int LongestKey = 400;
    private const int LongestAudience = 128;

    private readonly (TableColumn Column, int At)[] _columns;
    private readonly List<TableFault> _faults = [];

    private RowBuilder(IReadOnlyList<TableColumn> columns, IReadOnlyList<string> names)
    {
        _columns = [.. columns.Where(column => column.Role != ColumnRole.Unused).Select(column => (column, Place(column.Name)))];

        int Place(string name)
        {
            for (var i = 0; i < names.Count; i++)
                if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
                    return i;
            _faults.Add(new TableFault("The column “{0}” is gone: the table has {1}.", name, string.Join(", ", names)));
            return -1;
        }
    }

    /// <summary>The rows.</summary>
    /// <exception cref="TableException">A column is gone, a cell is not of its kind, or two rows answer the same question.</exception>
    public static IReadOnlyList<BuiltRow> Build(IReadOnlyList<TableColumn> columns, RowSet read)
    {
        var builder = new RowBuilder(columns, read.Columns);
        var built = builder._faults.Count > 0 ? [] : builder.Rows(read);
        if (builder._faults.Count == 0) builder.RefuseDuplicates(built);
        return builder._faults.Count > 0 ? throw new TableException(builder._faults) : built;
    }

    private List<BuiltRow> Rows(RowSet read)
    {
        var built = new List<BuiltRow>(read.Rows.Count);
        for (var i = 0; i < read.Rows.Count && _faults.Count < MostFaults; i++) built.Add(Row(i + 1, read.Rows[i]));
        if (built.Count == 0 && _faults.Count == 0) _faults.Add(new TableFault("The table has no rows."));
        return built;
    }

    private BuiltRow Row(int number, IReadOnlyList<string> cells)
    {
        var key = string.Join(KeySeparator, _columns.Where(one => one.Column.Role == ColumnRole.Key).Select(one => KeyOf(number, one.Column, cells[one.At])));
        if (key.Length > LongestKey) _faults.Add(new TableFault("The key of row {0} is longer than {1} characters.", number, LongestKey));
        var audience = Cell(ColumnRole.Audience, cells);
        if (audience?.Length > LongestAudience) _faults.Add(new TableFault("The audience of row {0} is longer than {1} characters.", number, LongestAudience));
        var (from, to) = (DayOf(number, ColumnRole.ValidFrom, cells), DayOf(number, ColumnRole.ValidTo, cells));
        if (from > to) _faults.Add(new TableFault("Row {0} ends before it begins.", number));
        var shown = _columns.Where(one => one.Column.Role != ColumnRole.Audience).Select(one => Show(number, one.Column, cells[one.At])).ToArray();
        return new BuiltRow(number, key, TableJson.Write(shown), from, to, audience);
    }

    private string KeyOf(int number, TableColumn column, string cell)
    {
        var key = KeyText.Fold(cell);
        if (key.Length == 0) _faults.Add(new TableFault("Row {0} has no “{1}”, which is its key.", number, column.Name));
        return key;
    }

    private TableCell Show(int number, TableColumn column, string cell)
    {
        if (cell.Length > RowLimits.Cell) _faults.Add(new TableFault("The cell in column “{0}” of row {1} is longer than {2} characters.", column.Name, number, RowLimits.Cell));
        if (cell.Length > 0 && column.Kind == ColumnKind.Number && CellForm.NumberOf(cell) is null)
            _faults.Add(new TableFault("“{0}” in column “{1}” of row {2} is no number.", cell, column.Name, number));
        if (cell.Length > 0 && column.Kind == ColumnKind.Date && CellForm.DayOf(cell) is null)
            _faults.Add(new TableFault("“{0}” in column “{1}” of row {2} is no day: write it as 2026-11-25.", cell, column.Name, number));
        return new TableCell(column.Name, CellForm.Show(cell, column), CellForm.UnitOf(cell, column));
    }

    private DateOnly? DayOf(int number, ColumnRole role, IReadOnlyList<string> cells)
    {
        if (Cell(role, cells) is not { } cell) return null;
        var day = CellForm.DayOf(cell);
        if (day is null)
            _faults.Add(new TableFault("“{0}” in column “{1}” of row {2} is no day: write it as 2026-11-25.", cell, _columns.First(one => one.Column.Role == role).Column.Name, number));
        return day;
    }

    private string? Cell(ColumnRole role, IReadOnlyList<string> cells)
    {
        foreach (var (column, at) in _columns)
            if (column.Role == role && cells[at].Length > 0)
                return cells[at];
        return null;
    }

    // Two rows of one key for the same people on the same day would leave it to chance which one is told.
    private void RefuseDuplicates(List<BuiltRow> rows)
    {
        foreach (var group in rows.GroupBy(row => (row.Key, row.Audience)).Where(group => group.Skip(1).Any()))
        {
            var ordered = group.OrderBy(row => row.ValidFrom ?? DateOnly.MinValue).ToArray();
            for (var i = 1; i < ordered.Length && _faults.Count < MostFaults; i++)
                if ((ordered[i - 1].ValidTo ?? DateOnly.MaxValue) >= (ordered[i].ValidFrom ?? DateOnly.MinValue))
                    _faults.Add(new TableFault("Rows {0} and {1} have the same key and hold at the same time.", ordered[i - 1].Number, ordered[i].Number));
        }
    }
}

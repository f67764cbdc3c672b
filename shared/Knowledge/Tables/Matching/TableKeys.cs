namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>
/// The keys of one edition, held in memory so that a value in a question is recognised at once: some 150 bytes a row.
/// Which rows count is decided for each asker and day anew; a key whose rows are hidden from somebody does not exist for them.
/// </summary>
internal sealed class TableKeys
{
    private const int FewestDigitsOfNumber = 4;

    private readonly KeyedRow[] _rows;
    private readonly Dictionary<string, List<int>>[] _byValue;

    /// <summary>Arranges rows by the values of each key column.</summary>
    /// <param name="rows">The rows, each with as many key parts as there are key columns.</param>
    /// <param name="columns">How many key columns there are.</param>
    public TableKeys(KeyedRow[] rows, int columns)
    {
        _rows = rows;
        _byValue = [.. Enumerable.Range(0, columns).Select(_ => new Dictionary<string, List<int>>(StringComparer.Ordinal))];
        foreach (var (index, row) in rows.Index())
        {
            for (var column = 0; column < columns; column++)
            {
                if (!_byValue[column].TryGetValue(row.Key[column], out var places)) _byValue[column][row.Key[column]] = places = [];
                places.Add(index);
            }
        }
    }

    /// <summary>Whether the asker may be told a row of this value, now or on another day.</summary>
    public bool Knows(int column, string value, string? audience) =>
        AnyOf(column, value, audience) is not null;

    /// <summary>A row of a value that the asker may be told, on whichever day; null where there is none.</summary>
    public KeyedRow? AnyOf(int column, string value, string? audience) =>
        _byValue[column].TryGetValue(value, out var places) ? places.Select(at => _rows[at]).FirstOrDefault(row => MayBeTold(row, audience)) : null;

    /// <summary>The rows of some values that the asker may be told on a day; those for the asker's own audience displace those for everybody.</summary>
    public IReadOnlyList<KeyedRow> Find(IReadOnlyDictionary<int, string> values, string? audience, DateOnly day)
    {
        var places = values.Select(value => _byValue[value.Key].GetValueOrDefault(value.Value) ?? []).MinBy(list => list.Count) ?? [];
        var found = places.Select(at => _rows[at])
            .Where(row => values.All(value => row.Key[value.Key] == value.Value) && MayBeTold(row, audience) && row.HoldsOn(day))
            .ToArray();
        return [.. found.Where(row => row.Audience is not null || !Array.Exists(found, other => other.Audience is not null && other.Key.SequenceEqual(row.Key)))];
    }

    /// <summary>
    /// A row of each value of a column that the asker may be told on a day, in the order of the table; empty where there are more than
    /// <paramref name="most"/>, and where one is a number such as that of an order: those belong to somebody.
    /// </summary>
    public IReadOnlyList<KeyedRow> ValuesOf(int column, IReadOnlyDictionary<int, string> others, string? audience, DateOnly day, int most)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<KeyedRow>();
        foreach (var row in _rows)
        {
            if (!MayBeTold(row, audience) || !row.HoldsOn(day) || others.Any(other => row.Key[other.Key] != other.Value) || !seen.Add(row.Key[column])) continue;
            if (values.Count == most || row.Key[column].Count(char.IsAsciiDigit) >= FewestDigitsOfNumber) return [];
            values.Add(row);
        }

        return values;
    }

    /// <summary>Rows whose value in a column is written nearly like the one given, or begins with it, the nearest first; at most three.</summary>
    /// <param name="column">The key column.</param>
    /// <param name="value">The value as it was said, in the form that compares.</param>
    /// <param name="synonyms">What people say instead of the column's values, with the values.</param>
    /// <param name="audience">The asker's audience.</param>
    /// <param name="day">The day on which the rows have to hold.</param>
    public IReadOnlyList<KeyedRow> Near(
        int column, string value, IReadOnlyDictionary<string, string> synonyms, string? audience, DateOnly day) =>
        [.. _byValue[column].Keys.Select(known => (Said: known, Meant: known)).Concat(synonyms.Select(synonym => (Said: synonym.Key, Meant: synonym.Value)))
            .Select(known => (Distance: Likeness.Distance(value, known.Said), known.Meant))
            .Where(known => known.Distance is not null)
            .OrderBy(known => known.Distance)
            .Select(known => known.Meant)
            .Distinct(StringComparer.Ordinal)
            .Select(meant => _byValue[column].GetValueOrDefault(meant)?.Select(at => _rows[at]).FirstOrDefault(row => MayBeTold(row, audience) && row.HoldsOn(day)))
            .OfType<KeyedRow>()
            .Take(3)];

    private static bool MayBeTold(KeyedRow row, string? audience) =>
        row.Audience is null || string.Equals(row.Audience, audience, StringComparison.OrdinalIgnoreCase);
}

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>Goes from a reading of a question to the rows that answer it, or to why none does.</summary>
internal sealed class RowFinder(LiveTables tables)
{
    private const int MostRows = 3;
    private const int MostChoices = 8;

    /// <summary>What equally good readings find.</summary>
    public async Task<TableFinding?> FindAsync(IReadOnlyList<WordingReading> readings, TableAsk ask, CancellationToken cancellationToken)
    {
        var findings = new List<(WordingReading Reading, TableFinding Finding)>();
        foreach (var reading in readings)
            if (await FindAsync(reading, ask, cancellationToken) is { } finding)
                findings.Add((reading, finding));
        if (findings.Count == 0) return null;

        var found = findings.Where(one => one.Finding is TableFinding.Found).ToArray();
        var names = found.Select(one => one.Reading.Wording.Table.Table).DistinctBy(table => table.Id).ToArray();
        if (names.Length > 1) return new TableFinding.SeveralTables([.. names.Select(table => table.Name)], names[0].Domain);
        return found.Length > 0 ? found[0].Finding : findings[0].Finding;
    }

    /// <summary>Whether the words in place of a value are nearly one.</summary>
    public async Task<bool> IsNearAsync(WordingReading reading, TableAsk ask, CancellationToken cancellationToken)
    {
        var keys = await tables.KeysOfAsync(reading.Wording.Table, cancellationToken);
        return reading is { Unknown: { } said, MissingColumn: { } column } && keys.Near(column, KeyText.Fold(said), reading.Wording.Table.Synonyms[column], ask.Audience, ask.Day).Count > 0;
    }

    private async Task<TableFinding?> FindAsync(WordingReading reading, TableAsk ask, CancellationToken cancellationToken)
    {
        var table = reading.Wording.Table;
        var keys = await tables.KeysOfAsync(table, cancellationToken);
        if (reading is { Unknown: { } said, MissingColumn: { } unknown }) return await UnknownAsync(reading, keys, unknown, said, ask, cancellationToken);
        if (reading.MissingColumn is { } missing) return await MissingAsync(reading, keys, missing, ask, cancellationToken);

        var rows = new List<FoundRow>();
        var bound = Bindings(reading).ToArray();
        if (bound.Length is 0 or > MostRows) return null;
        foreach (var values in bound)
        {
            var found = keys.Find(values, ask.Audience, ask.Day);
            if (found.Count == 0) return await NoRowAsync(reading, keys, values, ask, cancellationToken);
            if (found.Count > 1) return await MissingAsync(reading with { Values = values.ToDictionary(one => one.Key, IReadOnlyList<string> (one) => [one.Value]) }, keys, Free(table, found, values), ask, cancellationToken);
            if (await RowAsync(reading, found[0], cancellationToken) is not { } row) return null;
            rows.Add(row);
        }

        foreach (var row in rows)
            if (row.Wording.ValueColumns.FirstOrDefault(column => row.Sheet.Shown(column) is null) is { } empty && row.Wording.ValueColumns.All(column => row.Sheet.Shown(column) is null))
                return new TableFinding.NoCell(row.Table, row.Domain, row.Key, empty);
        return new TableFinding.Found(rows);
    }

    /// <summary>One set of values for each row that is asked for: only one column may have several.</summary>
    private static IEnumerable<Dictionary<int, string>> Bindings(WordingReading reading)
    {
        var several = reading.Values.Where(value => value.Value.Count > 1).ToArray();
        if (several.Length > 1) return [];
        var single = reading.Values.Where(value => value.Value.Count == 1).ToDictionary(value => value.Key, value => value.Value[0]);
        return several.Length == 0 ? [single] : several[0].Value.Select(value => new Dictionary<int, string>(single) { [several[0].Key] = value });
    }

    // Rows differ in a key column that nobody named; where they differ in none, the first one that is not named is asked for.
    private static int Free(LiveTable table, IReadOnlyList<KeyedRow> rows, Dictionary<int, string> values) =>
        Enumerable.Range(0, table.KeyColumns.Count).Where(column => !values.ContainsKey(column))
            .OrderByDescending(column => rows.Select(row => row.Key[column]).Distinct().Count()).First();

    private async Task<IReadOnlyList<TableChoice>> OthersAsync(WordingReading reading, TableKeys keys, int column, TableAsk ask, CancellationToken cancellationToken)
    {
        var others = (Bindings(reading).FirstOrDefault() ?? []).Where(value => value.Key != column).ToDictionary();
        return await ChoicesAsync(reading, keys.ValuesOf(column, others, ask.Audience, ask.Day, MostChoices), column, cancellationToken);
    }

    private async Task<TableFinding> MissingAsync(WordingReading reading, TableKeys keys, int column, TableAsk ask, CancellationToken cancellationToken)
    {
        var choices = await OthersAsync(reading, keys, column, ask, cancellationToken);
        var table = reading.Wording.Table;
        return new TableFinding.Missing(table.Table.Name, table.Table.Domain, table.KeyColumns[column].Name, choices);
    }

    private async Task<TableFinding> UnknownAsync(WordingReading reading, TableKeys keys, int column, string said, TableAsk ask, CancellationToken cancellationToken)
    {
        var table = reading.Wording.Table;
        var near = await ChoicesAsync(reading, keys.Near(column, KeyText.Fold(said), table.Synonyms[column], ask.Audience, ask.Day), column, cancellationToken);
        return near.Count > 0
            ? new TableFinding.Nearly(table.Table.Name, table.Table.Domain, said, near)
            : new TableFinding.NoRow(table.Table.Name, table.Table.Domain, said, OnOtherDays: false, await OthersAsync(reading, keys, column, ask, cancellationToken));
    }

    private async Task<TableFinding> NoRowAsync(WordingReading reading, TableKeys keys, Dictionary<int, string> values, TableAsk ask, CancellationToken cancellationToken)
    {
        var table = reading.Wording.Table;
        var onOtherDays = false;
        var shown = new List<string>();
        foreach (var (column, value) in values.OrderBy(value => value.Key))
        {
            var any = keys.AnyOf(column, value, ask.Audience);
            shown.Add(any is null ? value : (await RowAsync(reading, any, cancellationToken))?.Sheet.Shown(table.KeyColumns[column].Name) ?? value);
            onOtherDays = values.Count == 1 && any is not null;
        }

        // Of several values each may be there and the two together not: then the last one named is the one to change.
        var choices = await OthersAsync(reading, keys, values.Keys.Max(), ask, cancellationToken);
        return new TableFinding.NoRow(table.Table.Name, table.Table.Domain, string.Join(", ", shown), onOtherDays, choices);
    }

    private async Task<IReadOnlyList<TableChoice>> ChoicesAsync(WordingReading reading, IReadOnlyList<KeyedRow> rows, int column, CancellationToken cancellationToken)
    {
        var table = reading.Wording.Table;
        var stored = await tables.RowsAsync([.. rows.Select(row => row.Id)], cancellationToken);
        var sheets = stored.Select(row => (Row: row, Sheet: RowSheet.Of(table.Edition, row))).ToArray();
        var name = table.KeyColumns[column].Name;
        return [.. sheets
            .Where(one => one.Sheet.Shown(name) is not null)
            .Select(one => new TableChoice(one.Sheet.Shown(name)!, QuestionOf(one.Sheet)))];

        // A wording that does not name the column gets the value at its end, where the next reading finds it.
        string QuestionOf(RowSheet sheet)
        {
            var question = reading.Wording.Words.Template.Fill(place => sheet.Shown(place) ?? "");
            return reading.Wording.Places.Contains(column) ? question : $"{question} {sheet.Shown(name)}";
        }
    }

    private async Task<FoundRow?> RowAsync(WordingReading reading, KeyedRow row, CancellationToken cancellationToken)
    {
        var table = reading.Wording.Table;
        if (await tables.RowsAsync([row.Id], cancellationToken) is not [var stored]) return null;
        return new FoundRow
        {
            Table = table.Table.Name,
            Domain = table.Table.Domain,
            EditionId = table.Edition.Id,
            RowId = stored.Id,
            Sheet = RowSheet.Of(table.Edition, stored),
            KeyColumns = [.. table.KeyColumns.Select(column => column.Name)],
            Wording = reading.Wording.Wording,
            ReadAt = table.ReadAt,
            ValidFrom = stored.ValidFrom,
            ValidTo = stored.ValidTo,
        };
    }
}

using BotSuite.Data.Tables;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Reading;

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>A table that answers, ready to be asked.</summary>
internal sealed class LiveTable
{
    /// <summary>Makes a table ready.</summary>
    public LiveTable(DataTable table, TableEdition edition, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableWording> wordings)
    {
        (Table, Edition, ReadAt) = (table, edition, table.ReadAt ?? edition.ReadAt);
        KeyColumns = [.. columns.Where(column => column.Role == ColumnRole.Key)];
        Wordings =
        [
            .. from wording in wordings
               let template = TextTemplate.Read(wording.Template).Template
               where template is not null
               select new LiveWording(this, wording, new WordingWords(template)),
        ];
        Synonyms = [.. KeyColumns.Select(column => column.Synonyms
            .SelectMany(pair => pair.Value.Select(said => (Said: KeyText.Fold(said), Meant: KeyText.Fold(pair.Key))))
            .Where(pair => pair.Said.Length > 0 && pair.Meant.Length > 0)
            .DistinctBy(pair => pair.Said)
            .ToDictionary(pair => pair.Said, pair => pair.Meant, StringComparer.Ordinal))];
    }

    /// <summary>The table as it is stored.</summary>
    public DataTable Table { get; }

    /// <summary>The edition that answers.</summary>
    public TableEdition Edition { get; }

    /// <summary>When the rows were last read, in UTC; a reading that finds them unchanged moves it on.</summary>
    public DateTime ReadAt { get; set; }

    /// <summary>The key columns in order.</summary>
    public IReadOnlyList<TableColumn> KeyColumns { get; }

    /// <summary>How people ask.</summary>
    public IReadOnlyList<LiveWording> Wordings { get; }

    /// <summary>For each key column, what people say instead of its values, both in the form that compares.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Synonyms { get; }

    /// <summary>The place of a key column.</summary>
    public int PlaceOf(string column) => KeyColumns.Index().First(one => string.Equals(one.Item.Name, column, StringComparison.OrdinalIgnoreCase)).Index;

    /// <summary>The parts of a stored key; null where the row was read under other key columns.</summary>
    public string[]? PartsOf(string key)
    {
        var parts = key.Split(RowBuilder.KeySeparator);
        return parts.Length == KeyColumns.Count ? parts : null;
    }
}

using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Reading;

namespace BotSuite.Portal.Features.Tables;

/// <summary>A table as it is being described.</summary>
public sealed class TableDraft
{
    /// <summary>The name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The domain.</summary>
    public string Domain { get; set; } = "customer";

    /// <summary>The index that it answers in.</summary>
    public string Index { get; set; } = "default";

    /// <summary>When it is read by itself; blank for only when asked.</summary>
    public string? Schedule { get; set; }

    /// <summary>Where the rows are; null until that was chosen.</summary>
    public TableOrigin? Origin { get; private set; }

    /// <summary>What the columns mean.</summary>
    public List<ColumnDraft> Columns { get; private set; } = [];

    /// <summary>How people ask.</summary>
    public List<WordingDraft> Wordings { get; } = [];

    /// <summary>The first rows.</summary>
    public RowSet? Preview { get; private set; }

    /// <summary>The draft of a stored table.</summary>
    public static TableDraft Of(TableDefinition table)
    {
        var draft = new TableDraft { Name = table.Name, Domain = table.Domain, Index = table.Index, Schedule = table.Schedule, Origin = table.Origin };
        draft.Columns = [.. table.Columns.Select(ColumnDraft.Of)];
        draft.Wordings.AddRange(table.Wordings.Select(WordingDraft.Of));
        return draft;
    }

    /// <summary>Takes rows from another place. What is known of a column stays where there is one of that name.</summary>
    public void Take(TableOrigin origin, RowSet preview)
    {
        (Origin, Preview) = (origin, preview);
        var first = Columns.Count == 0;
        Columns = [.. preview.Columns.Select((name, at) =>
            Columns.Find(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? new ColumnDraft { Name = name, Role = first && at == 0 ? ColumnRole.Key : first ? ColumnRole.Value : ColumnRole.Unused })];
        if (Name.Length == 0) Name = Path.GetFileNameWithoutExtension(origin.Part ?? origin.Name);
    }

    /// <summary>The columns of a role.</summary>
    public IEnumerable<string> Names(ColumnRole role) => Columns.Where(column => column.Role == role).Select(column => column.Name);

    /// <summary>A few cells of a column, to know it by.</summary>
    public string SampleOf(string column)
    {
        if (Preview is not { Rows.Count: > 0 } preview) return "";
        var at = preview.Columns.ToList().FindIndex(name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? "" : string.Join(" · ", preview.Rows.Select(row => row[at]).Where(cell => cell.Length > 0).Distinct().Take(3));
    }

    /// <summary>What the draft says, to be stored.</summary>
    public TableDefinition ToDefinition() => new()
    {
        Name = Name,
        Domain = Domain,
        Index = Index,
        Schedule = Schedule,
        Origin = Origin ?? throw new InvalidOperationException("A table is saved before its rows were chosen."),
        Columns = [.. Columns.Select(column => column.ToColumn())],
        Wordings = [.. Wordings.Select(wording => wording.ToWording())],
    };
}

using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Reading;

namespace BotSuite.Portal.Features.Tables;

/// <summary>A table as it is being described.</summary>
internal sealed class TableDraft
{
    public string Name { get; set; } = "";

    public string Domain { get; set; } = "customer";

    public string Index { get; set; } = "default";

    public string? Schedule { get; set; }

    public TableOrigin? Origin { get; private set; }

    public List<ColumnDraft> Columns { get; private set; } = [];

    public List<WordingDraft> Wordings { get; } = [];

    /// <summary>The first rows.</summary>
    public RowSet? Preview { get; private set; }

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

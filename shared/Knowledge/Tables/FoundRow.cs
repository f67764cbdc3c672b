using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Knowledge.Tables;

/// <summary>A row that answers.</summary>
public sealed record FoundRow
{
    /// <summary>The table's name.</summary>
    public required string Table { get; init; }

    /// <summary>The table's domain.</summary>
    public required string Domain { get; init; }

    /// <summary>The edition that the row stands in; proofs name it as the version.</summary>
    public required Guid EditionId { get; init; }

    /// <summary>The row; proofs name it as the passage.</summary>
    public required Guid RowId { get; init; }

    /// <summary>The row written out.</summary>
    public required RowSheet Sheet { get; init; }

    /// <summary>The names of the key columns.</summary>
    public required IReadOnlyList<string> KeyColumns { get; init; }

    /// <summary>The wording that was asked in.</summary>
    public required TableWording Wording { get; init; }

    /// <summary>When the rows were last read, in UTC.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>The first day on which the row holds; null for always.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the row holds; null for ever.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The row's key as it is shown: <c>Basic</c>, <c>Seoul, Express</c>.</summary>
    public string Key => string.Join(", ", KeyColumns.Select(Sheet.Shown));
}

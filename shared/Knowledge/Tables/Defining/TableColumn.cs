namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>What a column of a table means.</summary>
public sealed record TableColumn
{
    /// <summary>The column's name as it stands in the file or database, at most 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What the column is for.</summary>
    public ColumnRole Role { get; init; } = ColumnRole.Unused;

    /// <summary>What its cells have to be.</summary>
    public ColumnKind Kind { get; init; } = ColumnKind.Text;

    /// <summary>What is said behind a value, such as <c>won</c> or <c> %</c>; null for nothing.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// How numbers are shown, a .NET number format such as <c>#,##0</c>; null for as they stand. A number that the format would
    /// change is shown as it stands.
    /// </summary>
    public string? Format { get; init; }

    /// <summary>Other names of values of a key column: the value, and what people say instead.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
}

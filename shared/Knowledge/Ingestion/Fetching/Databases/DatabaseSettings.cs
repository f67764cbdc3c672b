namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>How a source of kind database is read: which table or view, and what its columns mean. Each row becomes a document.</summary>
public sealed record DatabaseSettings : ISourceSettings
{
    private const int LongestName = 128;

    /// <summary>The database, by its name under <c>Ingestion:Databases</c>.</summary>
    public string Database { get; init; } = "";

    /// <summary>The schema; null for the account's own.</summary>
    public string? Schema { get; init; }

    /// <summary>The table or view.</summary>
    public string Table { get; init; } = "";

    /// <summary>The column that names a row for good; the document keeps its history by it.</summary>
    public string KeyColumn { get; init; } = "";

    /// <summary>The column with the question; null where rows hold no questions.</summary>
    public string? QuestionColumn { get; init; }

    /// <summary>The column with the answer; null where <see cref="TextColumn"/> holds everything.</summary>
    public string? AnswerColumn { get; init; }

    /// <summary>The column with the text, which follows the answer where there is one; null for none.</summary>
    public string? TextColumn { get; init; }

    /// <summary>The column with the title; null for the question, or the beginning of the text.</summary>
    public string? TitleColumn { get; init; }

    /// <summary>The column with the first day on which the row holds; null for always.</summary>
    public string? ValidFromColumn { get; init; }

    /// <summary>The column with the last day on which the row holds; null for ever.</summary>
    public string? ValidToColumn { get; init; }

    /// <summary>The column with the address at which people can read it; null for none.</summary>
    public string? UrlColumn { get; init; }

    /// <summary>The column with tags, divided by commas; null for none.</summary>
    public string? TagsColumn { get; init; }

    /// <summary>How many rows, the first ones by key, from 1 to 250,000.</summary>
    public int MaximumRows { get; init; } = 50_000;

    /// <summary>The columns with what they become in an entry, in a fixed order.</summary>
    internal IReadOnlyList<(string Field, string Column)> Columns =>
    [
        .. new[]
        {
            ("id", KeyColumn), ("question", QuestionColumn), ("answer", AnswerColumn), ("text", TextColumn), ("title", TitleColumn),
            ("effective_from", ValidFromColumn), ("effective_to", ValidToColumn), ("url", UrlColumn), ("tags", TagsColumn),
        }.Where(pair => !string.IsNullOrEmpty(pair.Item2)).Select(pair => (pair.Item1, pair.Item2!)),
    ];

    /// <inheritdoc/>
    public IEnumerable<SettingFault> Faults()
    {
        if (Database.Length == 0) yield return new(nameof(Database), "Choose one of the databases of the configuration (Ingestion:Databases).");
        if (Table.Length == 0) yield return new(nameof(Table), "Name the table or view.");
        if (KeyColumn.Length == 0) yield return new(nameof(KeyColumn), "Name the column that tells one row from another.");
        if (string.IsNullOrEmpty(AnswerColumn) && string.IsNullOrEmpty(TextColumn)) yield return new(nameof(AnswerColumn), "Name the column with the answer, or the one with the text.");
        foreach (var name in Columns.Select(pair => pair.Column).Append(Table).Append(Schema ?? ""))
            if (name.Length > LongestName || name.Any(char.IsControl))
                yield return new(nameof(Table), $"Names of tables and columns have at most {LongestName} characters and no control characters.");
        if (MaximumRows is < 1 or > 250_000) yield return new(nameof(MaximumRows), $"{MaximumRows} is not possible; use a number from 1 to 250000.");
    }
}

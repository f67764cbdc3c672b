namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>A way in which people ask for cells, and how it is answered.</summary>
public sealed record TableWording
{
    /// <summary>Identifies the wording.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Two-letter language code of <see cref="Template"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The question with the names of key columns in braces: <c>fee for plan {Plan}</c>.</summary>
    public required string Template { get; init; }

    /// <summary>The columns that are asked for; at least one.</summary>
    public required IReadOnlyList<string> ValueColumns { get; init; }

    /// <summary>The sentence that answers, with names of columns in braces; null for "column: value unit" line by line.</summary>
    public string? AnswerTemplate { get; init; }
}

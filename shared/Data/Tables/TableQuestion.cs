namespace BotSuite.Data.Tables;

/// <summary>A way in which people ask for a cell, such as "fee for plan {plan}".</summary>
public sealed class TableQuestion
{
    /// <summary>Identifies the question.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The table.</summary>
    public Guid TableId { get; set; }

    /// <summary>Two-letter language code of <see cref="Template"/>.</summary>
    public required string Language { get; set; }

    /// <summary>The wording, with the names of key columns in braces.</summary>
    public required string Template { get; set; }

    /// <summary>The columns whose cells are the answer.</summary>
    public List<string> ValueColumns { get; set; } = [];

    /// <summary>The sentence that answers, with the names of columns in braces; null for one made of the columns' names.</summary>
    public string? AnswerTemplate { get; set; }
}

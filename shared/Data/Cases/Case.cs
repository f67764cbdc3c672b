namespace BotSuite.Data.Cases;

/// <summary>Something that the bot should do better, from the complaint to the fix.</summary>
public sealed class Case
{
    /// <summary>Identifies the case.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Where the case stands.</summary>
    public CaseState State { get; set; }

    /// <summary>What opened it.</summary>
    public CaseOrigin Origin { get; set; }

    /// <summary>The question that it is about, with personal data masked.</summary>
    public required string Question { get; set; }

    /// <summary>The question in a form that equal questions share, so that a second complaint joins the open case. At most 400 characters: a longer form has to be cut or hashed.</summary>
    public required string QuestionKey { get; set; }

    /// <summary>Language of the question, a two-letter code.</summary>
    public required string Language { get; set; }

    /// <summary>Who works on it; null until somebody does. At most 256 characters.</summary>
    public string? AssignedTo { get; set; }

    /// <summary>When the case was opened, in UTC.</summary>
    public DateTime OpenedAt { get; set; }

    /// <summary>When the case last changed, in UTC.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }

    /// <summary>The turns that led here.</summary>
    public List<CaseTurn> Turns { get; } = [];
}

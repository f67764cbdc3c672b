namespace BotSuite.Knowledge.Retrieval;

/// <summary>What a passage has to be to be considered. Applied inside the search, so nothing that fails it is ever seen above.</summary>
public sealed record PassageFilter
{
    /// <summary>The day on which the passage's version has to be in force.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The domain to stay within; null for all.</summary>
    public string? Domain { get; init; }

    /// <summary>The language that passages have to be in; null for all.</summary>
    public string? Language { get; init; }

    /// <summary>The jurisdiction of the asker; passages of no jurisdiction always pass. Null for any.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The audience that the asker belongs to; null where unknown, when only passages for everybody pass. These always pass.</summary>
    public string? Audience { get; init; }

    /// <summary>The licences and terms that may be quoted under; what the organisation owns, which carries none, always passes. Null for any.</summary>
    public IReadOnlyList<string>? Rights { get; init; }

    /// <summary>
    /// How sure the recognition of words in a picture has to have been, from 0 to 1. Below the default a page is looked at by a
    /// person, not quoted; 0 lets all pass.
    /// </summary>
    public double LeastReadingConfidence { get; init; } = 0.6;

    /// <summary>Tags that a passage's version must all carry; empty for none.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>
    /// Sets of tags, of which a passage's version must carry at least one whole; empty for any. Tags are held against each other
    /// as <see cref="KeyedTag"/> does: <c>team:IT</c> is carried where <c>Team:IT</c> stands, and not where <c>team:it</c> does.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> AnyOf { get; init; } = [];
}

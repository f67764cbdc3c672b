namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>What is said about a document beside its text, in the fields of a JSONL entry or in the front matter of a Markdown file.</summary>
public sealed record DocumentFacts
{
    /// <summary>The domain; null for the source's.</summary>
    public string? Domain { get; init; }

    /// <summary>The country or state where it holds; null for everywhere.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The people whom it is for; null for everybody.</summary>
    public string? Audience { get; init; }

    /// <summary>Who stands behind it; null where unknown.</summary>
    public string? Issuer { get; init; }

    /// <summary>First day in force; null for always.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day in force; null for ever.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>The day on which somebody should look at it again; null for none.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Terms of quotation; null where the organisation owns it.</summary>
    public string? Rights { get; init; }

    /// <summary>Where it is published; null where nowhere.</summary>
    public string? OriginUrl { get; init; }

    /// <summary>Free words for filters.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

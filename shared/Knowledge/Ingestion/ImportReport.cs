namespace BotSuite.Knowledge.Ingestion;

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>The source imported into.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>Its name.</summary>
    public required string SourceName { get; init; }

    /// <summary>Documents that were not there before, or that came back.</summary>
    public int Added { get; init; }

    /// <summary>Documents that say something else than before.</summary>
    public int Changed { get; init; }

    /// <summary>Documents that say what they said before; nothing was written for them.</summary>
    public int Unchanged { get; init; }

    /// <summary>
    /// Documents that are no longer there and are not quoted from any more. Always 0 where something could not be read that may
    /// have held documents: a file cut short must not delete what it lost.
    /// </summary>
    public int Deleted { get; init; }

    /// <summary>What could not be read and why, by file and line; the first 1,000.</summary>
    public IReadOnlyList<ImportFailure> Failures { get; init; } = [];

    /// <summary>How many pieces could not be read.</summary>
    public int FailureCount { get; init; }
}

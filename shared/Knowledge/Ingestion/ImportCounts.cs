namespace BotSuite.Knowledge.Ingestion;

/// <summary>What an import has done so far.</summary>
internal sealed class ImportCounts
{
    private const int MostFailuresListed = 1_000;

    private readonly List<ImportFailure> _failures = [];

    /// <summary>Documents read.</summary>
    public int Read { get; set; }

    /// <summary>New documents and such as came back.</summary>
    public int Added { get; set; }

    /// <summary>Documents with new content.</summary>
    public int Changed { get; set; }

    /// <summary>Documents with the content that they had.</summary>
    public int Unchanged { get; set; }

    /// <summary>Documents with a new tombstone.</summary>
    public int Deleted { get; set; }

    /// <summary>Pieces that could not be read.</summary>
    public int Failed { get; private set; }

    /// <summary>Whether documents may be in what could not be read.</summary>
    public bool MayHideDocuments { get; set; }

    /// <summary>Notes a piece that could not be read.</summary>
    public void Add(ImportFailure failure)
    {
        Failed++;
        if (_failures.Count < MostFailuresListed) _failures.Add(failure);
    }

    /// <summary>Why the source is in the state Failed, in a sentence or two; null where everything was read.</summary>
    public string? StateReason()
    {
        if (Failed == 0) return null;
        var kept = MayHideDocuments ? " Nothing was deleted, because it may have held documents that are no longer seen." : "";
        return $"{Failed} of {Failed + Read} pieces could not be read; the first: {_failures[0]}.{kept}";
    }

    /// <summary>The report.</summary>
    public ImportReport Report(Guid sourceId, string sourceName) => new()
    {
        SourceId = sourceId,
        SourceName = sourceName,
        Added = Added,
        Changed = Changed,
        Unchanged = Unchanged,
        Deleted = Deleted,
        Failures = _failures,
        FailureCount = Failed,
    };
}

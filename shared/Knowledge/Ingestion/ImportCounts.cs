using BotSuite.Knowledge.Ingestion.Pipeline;

namespace BotSuite.Knowledge.Ingestion;

/// <summary>What an import has done so far, told by the pipeline write by write.</summary>
/// <param name="progress">Hears of each write; null for nobody.</param>
internal sealed class ImportCounts(IProgress<ImportProgress>? progress)
{
    private const int MostFailuresListed = 1_000;

    private readonly List<ImportFailure> _failures = [];
    private int _added;
    private int _changed;
    private int _unchanged;
    private int _deleted;
    private int _failed;

    /// <summary>Adds what a write did.</summary>
    public void Add(RunTally tally)
    {
        _added += tally.Added;
        _changed += tally.Changed;
        _unchanged += tally.Unchanged;
        _deleted += tally.Deleted;
        foreach (var failure in tally.Failures)
        {
            _failed++;
            if (_failures.Count < MostFailuresListed) _failures.Add(failure);
        }

        if (tally.Piece is { } piece)
            progress?.Report(new ImportProgress(_added + _changed + _unchanged, _added + _changed, _failed) { Piece = piece });
    }

    /// <summary>The report.</summary>
    public ImportReport Report(Guid sourceId, string sourceName) => new()
    {
        SourceId = sourceId,
        SourceName = sourceName,
        Added = _added,
        Changed = _changed,
        Unchanged = _unchanged,
        Deleted = _deleted,
        Failures = [.. _failures.OrderBy(failure => failure.File, StringComparer.Ordinal).ThenBy(failure => failure.Line ?? 0)],
        FailureCount = _failed,
    };
}

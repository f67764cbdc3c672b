using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>What one write added to the counts and to the log of a run. Written in the same transaction as that which it counts.</summary>
internal sealed class RunTally
{
    private const int LongestKey = 400;

    private readonly List<(ImportFailure Failure, SourceRunOutcome Outcome, bool IsLogged)> _lines = [];

    /// <summary>New documents, and such as came back.</summary>
    public int Added { get; set; }

    /// <summary>Documents with new content.</summary>
    public int Changed { get; set; }

    /// <summary>Documents with the content that they had.</summary>
    public int Unchanged { get; set; }

    /// <summary>Documents with a new tombstone.</summary>
    public int Deleted { get; set; }

    /// <summary>Pieces left out on purpose.</summary>
    public int Skipped => _lines.Count(line => line.Outcome is SourceRunOutcome.Skipped);

    /// <summary>Pieces that could not be read.</summary>
    public int Failed => _lines.Count(line => IsFailure(line.Outcome));

    /// <summary>The piece that was written; null where it was none.</summary>
    public string? Piece { get; init; }

    /// <summary>What was left out or could not be read.</summary>
    public IEnumerable<ImportFailure> Failures =>
        _lines.Where(line => line.Outcome is SourceRunOutcome.Skipped || IsFailure(line.Outcome)).Select(line => line.Failure);

    /// <summary>Notes what became of a piece.</summary>
    /// <param name="failure">The piece and the reason.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="isLogged">Whether the log says so, or the count alone.</param>
    public RunTally Note(ImportFailure failure, SourceRunOutcome outcome, bool isLogged = true)
    {
        _lines.Add((failure, outcome, isLogged));
        return this;
    }

    /// <summary>A tally that begins with what this one has noted.</summary>
    public RunTally Copy()
    {
        var copy = new RunTally { Piece = Piece };
        copy._lines.AddRange(_lines);
        return copy;
    }

    /// <summary>Adds it to the run, inside the transaction that the caller has opened.</summary>
    /// <param name="context">The caller's context; lines of the log are saved with its other rows.</param>
    /// <param name="runId">The run.</param>
    /// <param name="now">The present time in UTC.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public Task WriteAsync(BotSuiteDbContext context, Guid runId, DateTimeOffset now, CancellationToken cancellationToken) =>
        WriteAsync([this], context, runId, now, cancellationToken);

    /// <summary>Adds several to the run, as <see cref="WriteAsync(BotSuiteDbContext, Guid, DateTimeOffset, CancellationToken)"/> does one.</summary>
    public static async Task WriteAsync(
        IReadOnlyList<RunTally> tallies, BotSuiteDbContext context, Guid runId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var place = 0;
        foreach (var (failure, outcome, _) in tallies.SelectMany(tally => tally._lines).Where(line => line.IsLogged))
            context.SourceRunEntries.Add(new SourceRunEntry
            {
                Id = Guid.CreateVersion7(now.AddMilliseconds(place++)),
                RunId = runId,
                Key = failure.File.Length <= LongestKey ? failure.File : failure.File[..(LongestKey - 1)] + "…",
                Outcome = outcome,
                Reason = failure.Line is { } number ? $"line {number}: {failure.Reason}" : failure.Reason,
                At = now.UtcDateTime,
            });

        int Sum(Func<RunTally, int> of) => tallies.Sum(of);
        var (added, changed, unchanged) = (Sum(tally => tally.Added), Sum(tally => tally.Changed), Sum(tally => tally.Unchanged));
        var (deleted, skipped, failed) = (Sum(tally => tally.Deleted), Sum(tally => tally.Skipped), Sum(tally => tally.Failed));
        await context.SourceRuns.Where(run => run.Id == runId).ExecuteUpdateAsync(
            update => update
                .SetProperty(run => run.Added, run => run.Added + added)
                .SetProperty(run => run.Changed, run => run.Changed + changed)
                .SetProperty(run => run.Unchanged, run => run.Unchanged + unchanged)
                .SetProperty(run => run.Deleted, run => run.Deleted + deleted)
                .SetProperty(run => run.Skipped, run => run.Skipped + skipped)
                .SetProperty(run => run.Failed, run => run.Failed + failed),
            cancellationToken);
    }

    private static bool IsFailure(SourceRunOutcome outcome) => outcome is SourceRunOutcome.Failed or SourceRunOutcome.Unseen;
}

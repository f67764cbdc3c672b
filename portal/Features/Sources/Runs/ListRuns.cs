using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Sources.Runs;

/// <summary>Shows the last runs of a source, stops them, and deletes the source.</summary>
internal sealed class ListRuns(IDbContextFactory<BotSuiteDbContext> databases, SourceRuns runs, SourceRemoval removal)
{
    // There is no sign-in yet, so nobody has a name.
    private const string Actor = "portal";
    private const int RunsShown = 5;
    private const int PiecesShown = 5;
    private const int LinesShown = 50;

    /// <summary>The last runs, the newest first.</summary>
    public async Task<IReadOnlyList<RunRow>> RunAsync(Guid source, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var last = await database.SourceRuns.AsNoTracking().Where(run => run.SourceId == source)
            .OrderByDescending(run => run.Id).Take(RunsShown).ToListAsync(cancellationToken);
        var rows = new List<RunRow>();
        foreach (var run in last) rows.Add(await RowAsync(database, run, cancellationToken));
        return rows;
    }

    /// <summary>Stops a run.</summary>
    public Task<bool> StopAsync(Guid run, CancellationToken cancellationToken) => runs.StopAsync(run, cancellationToken);

    /// <summary>Deletes the source with its documents.</summary>
    public Task<int?> DeleteAsync(Guid source, CancellationToken cancellationToken) => removal.DeleteSourceAsync(source, Actor, cancellationToken);

    private static async Task<RunRow> RowAsync(BotSuiteDbContext database, SourceRun run, CancellationToken cancellationToken)
    {
        var items = database.SourceItems.AsNoTracking().Where(item => item.RunId == run.Id);
        var pieces = await items.CountAsync(cancellationToken);
        var open = await items.CountAsync(item => item.State == SourceItemState.Waiting || item.State == SourceItemState.Working, cancellationToken);
        var atWork = await items
            .Where(item => item.State == SourceItemState.Working || (item.State == SourceItemState.Waiting && item.Reason != null))
            .OrderBy(item => item.Id).Take(PiecesShown).Select(item => new { item.Key, item.Reason, item.DocumentsDone }).ToListAsync(cancellationToken);
        var log = await database.SourceRunEntries.AsNoTracking().Where(entry => entry.RunId == run.Id)
            .OrderByDescending(entry => entry.Id).Take(LinesShown).Select(entry => new { entry.Key, entry.Outcome, entry.Reason }).ToListAsync(cancellationToken);
        return new RunRow(run, pieces - open, pieces,
            [.. atWork.Select(item => (item.Key, item.Reason, item.DocumentsDone))], [.. log.Select(entry => (entry.Key, entry.Outcome, entry.Reason))]);
    }
}

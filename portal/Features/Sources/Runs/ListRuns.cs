using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Sources.Runs;

/// <summary>Lists the last runs of a source.</summary>
internal sealed class ListRuns(IDbContextFactory<BotSuiteDbContext> databases)
{
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

    private static async Task<RunRow> RowAsync(BotSuiteDbContext database, SourceRun run, CancellationToken cancellationToken)
    {
        var log = await database.SourceRunEntries.AsNoTracking().Where(entry => entry.RunId == run.Id)
            .OrderByDescending(entry => entry.Id).Take(LinesShown).Select(entry => new { entry.Key, entry.Outcome, entry.Reason }).ToListAsync(cancellationToken);
        var row = new RunRow(run, Settled: 0, Pieces: 0, AtWork: [], [.. log.Select(entry => (entry.Key, entry.Outcome, entry.Reason))]);
        return row.IsActive ? await WithPiecesAsync(database, row, cancellationToken) : row;
    }

    private static async Task<RunRow> WithPiecesAsync(BotSuiteDbContext database, RunRow row, CancellationToken cancellationToken)
    {
        var items = database.SourceItems.AsNoTracking().Where(item => item.RunId == row.Run.Id);
        var pieces = await items.CountAsync(cancellationToken);
        var open = await items.CountAsync(item => item.State == SourceItemState.Waiting || item.State == SourceItemState.Working, cancellationToken);
        var atWork = await items
            .Where(item => item.State == SourceItemState.Working || (item.State == SourceItemState.Waiting && item.Reason != null))
            .OrderBy(item => item.Id).Take(PiecesShown).Select(item => new { item.Key, item.Reason, item.DocumentsDone }).ToListAsync(cancellationToken);
        return row with { Settled = pieces - open, Pieces = pieces, AtWork = [.. atWork.Select(item => (item.Key, item.Reason, item.DocumentsDone))] };
    }
}

using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Sources.Runs;

/// <summary>Lists the last runs of a source.</summary>
internal sealed class ListRuns(IDbContextFactory<BotSuiteDbContext> databases)
{
    private const int PiecesShown = 5;

    /// <summary>The last runs, the newest first.</summary>
    /// <param name="source">The source.</param>
    /// <param name="runs">At most how many runs.</param>
    /// <param name="lines">At most how many lines of each run's log.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task<IReadOnlyList<RunRow>> RunAsync(Guid source, int runs, int lines, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var last = await database.SourceRuns.AsNoTracking().Where(run => run.SourceId == source)
            .OrderByDescending(run => run.Id).Take(runs).ToListAsync(cancellationToken);
        var rows = new List<RunRow>();
        foreach (var run in last) rows.Add(await RowAsync(database, run, lines, cancellationToken));
        return rows;
    }

    private static async Task<RunRow> RowAsync(BotSuiteDbContext database, SourceRun run, int lines, CancellationToken cancellationToken)
    {
        var log = await database.SourceRunEntries.AsNoTracking().Where(entry => entry.RunId == run.Id)
            .OrderByDescending(entry => entry.Id).Take(lines).Select(entry => new { entry.Key, entry.Outcome, entry.Reason }).ToListAsync(cancellationToken);
        var more = log.Count < lines ? 0 : await database.SourceRunEntries.CountAsync(entry => entry.RunId == run.Id, cancellationToken) - lines;
        var row = new RunRow(run, Settled: 0, Pieces: 0, AtWork: [], [.. log.Select(entry => (entry.Key, entry.Outcome, entry.Reason))]) { More = more };
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

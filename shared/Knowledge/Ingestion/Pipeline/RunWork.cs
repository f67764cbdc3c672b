using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Carries a run out, a few pieces at a time: the one way in which sources are read, in the background and by commands alike.</summary>
internal sealed class RunWork(
    RunQueue queue, GroupWork groups, ItemSteps steps, PieceGuard guard, ItemEndings endings, RunEndings runEndings,
    IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock)
{
    /// <summary>Sees to some pieces of a run, and ends the run where there are none left.</summary>
    /// <param name="run">The run.</param>
    /// <param name="worker">This worker.</param>
    /// <param name="most">How many pieces one by one at the most, so that other runs have their turn.</param>
    /// <param name="heard">Hears of everything that is written.</param>
    /// <param name="failed">Hears of a surprise that a piece met with and says whether the work goes on; null to have it thrown.</param>
    /// <param name="cancellationToken">Stops the work; the piece at hand is free for others at once.</param>
    /// <returns>How much there was to do.</returns>
    /// <exception cref="LeaseLostException">Somebody else has the piece; only where surprises are thrown.</exception>
    public async Task<Served> ServeAsync(
        ActiveRun run, string worker, int most, Action<RunTally> heard, Action<Exception, ClaimedItem>? failed, CancellationToken cancellationToken)
    {
        if (await queue.SourceAsync(run.SourceId, cancellationToken) is not { } source) return Served.Nothing;

        var free = await queue.FreeItemsAsync(run.Id, GroupWork.Most, cancellationToken);
        if (free.Count == 0)
            return run.State is SourceRunState.Reading && await runEndings.TryEndAsync(run.Id, source, cancellationToken) ? Served.All : Served.Nothing;

        var together = free.Where(item => groups.MayTake(item, source)).Select(item => item.Id).ToArray();
        if (together.Length > 1) await groups.RunAsync(run, source, together, worker, heard, failed, cancellationToken);
        else together = [];
        foreach (var item in free.Where(item => !together.Contains(item.Id)).Take(most))
            if (await queue.ClaimItemsAsync(run, source, [item.Id], worker, cancellationToken) is [var claim])
                await WorkAsync(claim, heard, failed, cancellationToken);

        return free.Count < GroupWork.Most ? Served.All : Served.Part;
    }

    private async Task WorkAsync(
        ClaimedItem claim, Action<RunTally> heard, Action<Exception, ClaimedItem>? failed, CancellationToken cancellationToken)
    {
        await using var lease = LeaseKeeper.Start(token => queue.RenewAsync([claim], token), queue.Lease, clock, cancellationToken);
        await guard.RunAsync([claim], lease, StepAsync, heard, failed, cancellationToken);

        async Task StepAsync(CancellationToken held)
        {
            if (claim.Item.Step is IngestionStep.Remove) heard(await RemoveAsync(claim, held));
            else await steps.RunAsync(claim, null, heard, held);
        }
    }

    /// <summary>Everything else has been read: what was not found is gone, unless it may be where nobody could look.</summary>
    private async Task<RunTally> RemoveAsync(ClaimedItem claim, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var isBlind = await context.SourceRunEntries.AnyAsync(
            entry => entry.RunId == claim.RunId && entry.Outcome == SourceRunOutcome.Unseen, cancellationToken);
        return isBlind ? await endings.KeepAsync(claim, cancellationToken) : await endings.GoneAsync(claim, cancellationToken);
    }
}

using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Carries a run out, a few pieces at a time: the one way in which sources are read, in the background and by commands alike.</summary>
internal sealed class RunWork(
    RunQueue queue, ItemSteps steps, ItemEndings endings, RunEndings runEndings, IDbContextFactory<BotSuiteDbContext> contexts,
    IDatabaseProvider database, TimeProvider clock)
{
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(15);

    /// <summary>Sees to some pieces of a run, and ends the run where there are none left.</summary>
    /// <param name="run">The run.</param>
    /// <param name="worker">This worker.</param>
    /// <param name="most">How many pieces at the most, so that other runs have their turn.</param>
    /// <param name="heard">Hears of everything that is written.</param>
    /// <param name="failed">Hears of a surprise that a piece met with and says whether the work goes on; null to have it thrown.</param>
    /// <param name="cancellationToken">Stops the work; the piece at hand is free for others at once.</param>
    /// <returns>Whether there was anything to do.</returns>
    /// <exception cref="LeaseLostException">Somebody else has the piece; only where surprises are thrown.</exception>
    public async Task<bool> ServeAsync(
        ActiveRun run, string worker, int most, Action<RunTally> heard, Action<Exception, ClaimedItem>? failed, CancellationToken cancellationToken)
    {
        if (await queue.SourceAsync(run.SourceId, cancellationToken) is not { } source) return false;

        var free = await queue.FreeItemsAsync(run.Id, most, cancellationToken);
        foreach (var id in free)
            if (await queue.ClaimItemAsync(run, source, id, worker, cancellationToken) is { } claim)
                await WorkAsync(claim, heard, failed, cancellationToken);

        if (free.Count > 0) return true;
        return run.State is SourceRunState.Reading && await runEndings.TryEndAsync(run.Id, source, cancellationToken);
    }

    private async Task WorkAsync(
        ClaimedItem claim, Action<RunTally> heard, Action<Exception, ClaimedItem>? failed, CancellationToken cancellationToken)
    {
        await using var lease = LeaseKeeper.Start(token => queue.TryRenewAsync(claim, token), queue.Lease, clock, cancellationToken);
        try
        {
            if (claim.Item.Step is IngestionStep.Remove) heard(await RemoveAsync(claim, lease.Token));
            else await steps.RunAsync(claim, heard, lease.Token);
        }
        catch (OperationCanceledException) when (lease.IsLost && !cancellationToken.IsCancellationRequested)
        {
            if (failed is null) throw new LeaseLostException();
        }
        catch (OperationCanceledException)
        {
            using var farewell = new CancellationTokenSource(LongestFarewell, clock);
            await endings.ReleaseAsync(claim, farewell.Token);
            throw;
        }
        catch (LeaseLostException) when (failed is not null)
        {
            // It was stopped, deleted or taken over: whoever did so has seen to it.
        }
        catch (Exception exception) when (database.IsDeadlock(exception))
        {
            // Somebody who hands over, stops or deletes was faster: the piece is looked at anew, as it is then.
            await endings.ReleaseAsync(claim, cancellationToken);
        }
        catch (Exception exception) when (failed is not null)
        {
            failed(exception, claim);
            await RetryAsync(claim, heard, cancellationToken);
        }
    }

    private async Task RetryAsync(ClaimedItem claim, Action<RunTally> heard, CancellationToken cancellationToken)
    {
        try
        {
            var failure = new StepFailure("the process met with an error, which its log holds", IsTransient: true);
            heard(await endings.RetryOrFailAsync(claim, failure, cancellationToken));
        }
        catch (LeaseLostException)
        {
            // It was taken from this worker while it met with the error: whoever did so has seen to it.
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

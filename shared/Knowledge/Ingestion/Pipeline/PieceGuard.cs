using BotSuite.Data;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Sees to pieces whatever the work on them meets with.</summary>
internal sealed class PieceGuard(ItemEndings endings, IDatabaseProvider database, TimeProvider clock)
{
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(15);

    /// <summary>Works on pieces. What is thrown ends the work on others too; else they have been seen to.</summary>
    /// <param name="claims">The pieces.</param>
    /// <param name="lease">Keeps them.</param>
    /// <param name="work">The work.</param>
    /// <param name="heard">Hears of everything that is written.</param>
    /// <param name="failed">Hears of a surprise, after which the pieces are tried again; null to have it thrown.</param>
    /// <param name="cancellationToken">The caller's, which stops the work; the pieces are free for others at once.</param>
    /// <exception cref="LeaseLostException">Somebody else has the pieces; only where surprises are thrown.</exception>
    public async Task RunAsync(
        IReadOnlyList<ClaimedItem> claims, LeaseKeeper lease, Func<CancellationToken, Task> work, Action<RunTally> heard, Action<Exception, ClaimedItem>? failed,
        CancellationToken cancellationToken)
    {
        try
        {
            await work(lease.Token);
        }
        catch (OperationCanceledException) when (lease.IsLost && !cancellationToken.IsCancellationRequested)
        {
            if (failed is null) throw new LeaseLostException();
        }
        catch (OperationCanceledException)
        {
            await ReleaseAsync(claims);
            throw;
        }
        catch (LeaseLostException) when (failed is not null)
        {
            // It was stopped, deleted or taken over: whoever did so has seen to it.
        }
        catch (Exception exception) when (database.IsDeadlock(exception))
        {
            // Somebody who hands over, stops or deletes was faster: they are looked at anew, as they are then.
            await endings.ReleaseAsync(claims, cancellationToken);
        }
        catch (Exception exception) when (failed is not null)
        {
            failed(exception, claims[0]);
            foreach (var claim in claims) await RetryAsync(claim, heard, cancellationToken);
        }
    }

    /// <summary>Lets pieces go that are still held, also when the work has been stopped.</summary>
    public async Task ReleaseAsync(IReadOnlyList<ClaimedItem> claims)
    {
        using var farewell = new CancellationTokenSource(LongestFarewell, clock);
        await endings.ReleaseAsync(claims, farewell.Token);
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
}

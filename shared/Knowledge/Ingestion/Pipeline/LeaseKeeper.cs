using BotSuite.Data;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Renews a lease as long as the work goes on, and ends the work where the lease cannot be held.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _done = new();
    private readonly CancellationTokenSource _work;
    private readonly Task _renewing;

    private LeaseKeeper(Func<CancellationToken, Task<LeaseState>> renew, TimeSpan lease, TimeProvider clock, CancellationToken cancellationToken)
    {
        _work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _renewing = RenewAsync(renew, lease / 3, clock);
    }

    /// <summary>Cancelled when the caller's token is, or when the lease is lost.</summary>
    public CancellationToken Token => _work.Token;

    /// <summary>Whether somebody else has the work by now.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Begins.</summary>
    /// <param name="renew">Prolongs the lease, and tells what became of it.</param>
    /// <param name="lease">How long a lease lasts.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static LeaseKeeper Start(
        Func<CancellationToken, Task<LeaseState>> renew, TimeSpan lease, TimeProvider clock, CancellationToken cancellationToken) =>
        new(renew, lease, clock, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _done.Dispose();
        _work.Dispose();
    }

    private async Task RenewAsync(Func<CancellationToken, Task<LeaseState>> renew, TimeSpan every, TimeProvider clock)
    {
        while (true)
        {
            await Task.Delay(every, clock, _done.Token);
            LeaseState state;
            try
            {
                state = await renew(_done.Token);
            }
            catch (Exception exception) when (DatabaseTrouble.Is(exception))
            {
                // A store that cannot be reached now may be reached before the lease runs out; should it not be, the next write says so.
                continue;
            }

            if (state is LeaseState.Held) continue;
            if (state is LeaseState.Ended) return;
            IsLost = true;
            await _work.CancelAsync();
            return;
        }
    }
}

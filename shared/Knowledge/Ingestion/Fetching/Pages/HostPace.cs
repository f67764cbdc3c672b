using System.Collections.Concurrent;

namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>Keeps a pause between two questions to the same host, whichever workers of this process ask. Thread-safe.</summary>
internal sealed class HostPace(TimeProvider clock)
{
    private const int MostHosts = 10_000;

    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for one's turn with a host.</summary>
    /// <param name="address">An address of the host.</param>
    /// <param name="pause">How long after the question before.</param>
    /// <param name="cancellationToken">Ends the wait; the turn is lost then.</param>
    public async Task WaitAsync(Uri address, TimeSpan pause, CancellationToken cancellationToken)
    {
        if (pause <= TimeSpan.Zero) return;
        if (_turns.Count > MostHosts) _turns.Clear();

        var turn = _turns.GetOrAdd(address.Authority, _ => new Turn());
        TimeSpan wait;
        lock (turn)
        {
            var now = clock.GetUtcNow();
            var mine = turn.Last is { } last && last + pause > now ? last + pause : now;
            turn.Last = mine;
            wait = mine - now;
        }

        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
    }

    private sealed class Turn
    {
        public DateTimeOffset? Last { get; set; }
    }
}

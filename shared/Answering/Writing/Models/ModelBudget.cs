using BotSuite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Writing.Models;

/// <summary>
/// What turns may cost. A day's cost is read from the ledger, where all processes write it, at most once a minute, and what this
/// process has spent since is added; so several processes together may go over by what they spend in a minute.
/// </summary>
internal sealed class ModelBudget(IOptions<ChatOptions> options, IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock)
{
    private const decimal Million = 1_000_000m;

    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly Lock _counting = new();
    private (DateTime Day, long At, decimal Cost)? _read;
    private decimal _since;

    /// <summary>What tokens cost.</summary>
    public decimal CostOf(int tokensIn, int tokensOut) =>
        (tokensIn * options.Value.InputPrice + tokensOut * options.Value.OutputPrice) / Million;

    /// <summary>How many tokens the turn may still use.</summary>
    public int LeftOf(ModelUsage usage) => options.Value.TokensPerTurn - usage.TokensIn - usage.TokensOut;

    /// <summary>Whether the day has money left.</summary>
    public async ValueTask<bool> HasMoneyAsync(CancellationToken cancellationToken)
    {
        if (options.Value.CostPerDay is not { } limit) return true;
        var day = clock.GetUtcNow().UtcDateTime.Date;
        if (Known(day) is { } spent) return spent < limit;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Summed here: SQLite keeps decimals as text.
        var costs = await context.Turns.AsNoTracking().Where(turn => turn.StartedAt >= day && turn.TokensIn > 0).Select(turn => turn.Cost).ToListAsync(cancellationToken);
        lock (_counting)
        {
            _read = (day, clock.GetTimestamp(), costs.Sum());
            _since = 0;
            return costs.Sum() < limit;
        }
    }

    /// <summary>Counts what was spent.</summary>
    public void Spend(decimal cost)
    {
        lock (_counting) _since += cost;
    }

    private decimal? Known(DateTime day)
    {
        lock (_counting) return _read is { } read && read.Day == day && clock.GetElapsedTime(read.At) < Freshness ? read.Cost + _since : null;
    }
}

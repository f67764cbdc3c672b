using System.Collections.Concurrent;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Issues and redeems stream tickets. A ticket is signed, so any process of the same secret redeems it; that it is good once only
/// is remembered by the process that redeemed it, for as long as the ticket could be tried again.
/// </summary>
public sealed class StreamTickets(DirectLineSecret secret, TimeProvider clock)
{
    /// <summary>How long a ticket waits for its stream.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly SignedClaims _claims = new(secret.KeyFor("direct line stream"), clock);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _redeemed = new(StringComparer.Ordinal);
    private long _forgottenAt;

    /// <summary>Issues a ticket.</summary>
    public string Issue(StreamTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var claims = new Dictionary<string, object> { ["conv"] = ticket.ConversationId };
        if (ticket.Origins.Count > 0) claims["origins"] = ticket.Origins.ToArray();
        return _claims.Sign(claims, Lifetime);
    }

    /// <summary>Takes a ticket in.</summary>
    /// <returns>The ticket; null where it is not ours, is too old or has been redeemed.</returns>
    public async Task<StreamTicket?> RedeemAsync(string text)
    {
        if (await _claims.ReadAsync(text) is not var (claims, expired) || expired) return null;
        if (!claims.TryGetValue<string>("conv", out var conversation)) return null;

        var now = clock.GetUtcNow();
        if (!_redeemed.TryAdd(claims.Id, now + Lifetime)) return null;
        ForgetOld(now);

        return new StreamTicket(conversation, SignedClaims.Texts(claims, "origins"));
    }

    private void ForgetOld(DateTimeOffset now)
    {
        var forgottenAt = Interlocked.Read(ref _forgottenAt);
        if (now.UtcTicks - forgottenAt < Lifetime.Ticks) return;
        if (Interlocked.CompareExchange(ref _forgottenAt, now.UtcTicks, forgottenAt) != forgottenAt) return;
        foreach (var (id, until) in _redeemed)
            if (until <= now) _redeemed.TryRemove(id, out _);
    }
}

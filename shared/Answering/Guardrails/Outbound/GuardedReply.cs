using BotSuite.Answering.Order;

namespace BotSuite.Answering.Guardrails.Outbound;

/// <summary>A reply as it may be sent.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Verdicts">What the rules said of it.</param>
internal sealed record GuardedReply(Reply Reply, IReadOnlyList<SaidVerdict> Verdicts);

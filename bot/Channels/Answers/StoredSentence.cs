namespace BotSuite.Bot.Channels.Answers;

/// <summary>A sentence of a stored answer.</summary>
/// <param name="Text">The words without markup.</param>
/// <param name="Proofs">Where they stand; empty for the bot's own fixed words.</param>
public sealed record StoredSentence(string Text, IReadOnlyList<StoredProof> Proofs);

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>How a message looks to the model; likelihoods from 0 to 1.</summary>
/// <param name="Now">That help is needed now.</param>
/// <param name="Card">The card that fits best if so.</param>
/// <param name="Soon">That somebody should be seen within days.</param>
/// <param name="Note">The note that fits best if so.</param>
internal sealed record EmergencyLikelihood(float Now, string Card, float Soon, string Note);

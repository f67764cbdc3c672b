namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>What a likelihood reaches as a threshold on the messages that thresholds are chosen on.</summary>
/// <param name="Language">Whose messages: a two-letter code.</param>
/// <param name="Unnamed">The likelihood from which on a card is shown where no rule has heard the emergency named.</param>
/// <param name="Recall">Share of the emergencies that get a card.</param>
/// <param name="FalseAlarms">Share of the other messages that get one.</param>
internal sealed record ThresholdChoice(string Language, float Unnamed, double Recall, double FalseAlarms);

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>What stands beside a model: what it was fitted to, and what it reaches on messages that it was not fitted to.</summary>
/// <param name="FittedTo">How many messages it was fitted to.</param>
/// <param name="ChosenOn">How many messages the thresholds were chosen on.</param>
/// <param name="Bytes">The size of the model.</param>
/// <param name="Thresholds">From which likelihood on it acts.</param>
/// <param name="Recall">Share of the emergencies among the messages of <paramref name="ChosenOn"/> that get a card, rules and model together.</param>
/// <param name="FalseAlarms">Share of the other messages among them that get one.</param>
/// <param name="Choices">What other likelihoods in the place of <see cref="EmergencyThresholds.Unnamed"/> would reach, by language.</param>
internal sealed record EmergencyModelCard(
    int FittedTo, int ChosenOn, int Bytes, EmergencyThresholds Thresholds, double Recall, double FalseAlarms, IReadOnlyList<ThresholdChoice> Choices);

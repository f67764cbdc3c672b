namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>What stands beside the model: what it was fitted to, and what the model alone reaches on messages of the same sets that it was not fitted to.</summary>
/// <param name="Data">The sets, by file name, with the number of messages that were learned from.</param>
/// <param name="FittedTo">How many messages it was fitted to.</param>
/// <param name="Bytes">The size of the model.</param>
/// <param name="Thresholds">From which likelihood on it acts, chosen on messages that were left out in turn.</param>
/// <param name="Classes">What it reaches by class, each message judged by a model that was fitted without it (five parts in turn).</param>
internal sealed record ConductModelCard(
    IReadOnlyDictionary<string, int> Data, int FittedTo, int Bytes, ConductThresholds Thresholds, IReadOnlyDictionary<string, ConductModelCard.Reached> Classes)
{
    /// <summary>What is reached for one class.</summary>
    /// <param name="Messages">How many messages of the class there are.</param>
    /// <param name="Recall">Share of them that is heard.</param>
    /// <param name="Precision">Share of what is heard that is of the class.</param>
    /// <param name="FalseAlarms">Share of the ordinary messages that is taken for it.</param>
    internal sealed record Reached(int Messages, double Recall, double Precision, double FalseAlarms);
}

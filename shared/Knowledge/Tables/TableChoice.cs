namespace BotSuite.Knowledge.Tables;

/// <summary>A value that a person can choose.</summary>
/// <param name="Value">The value as it is shown.</param>
/// <param name="Question">The question that asks with it.</param>
public sealed record TableChoice(string Value, string Question);

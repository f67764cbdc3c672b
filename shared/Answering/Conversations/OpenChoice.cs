namespace BotSuite.Answering.Conversations;

/// <summary>A question of the bot, which topic is meant, that waits for its answer.</summary>
/// <param name="Question">The question that could not be answered without it, made whole.</param>
/// <param name="Options">What can be chosen, in the order in which it was shown, in the words of the buttons.</param>
public sealed record OpenChoice(string Question, IReadOnlyList<string> Options);

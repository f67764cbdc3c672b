namespace BotSuite.Answering.Conversations;

/// <summary>A question of the bot that waits for its answer.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Question">The question that could not be answered without it, made whole.</param>
/// <param name="Options">What can be chosen, in the order in which it was shown, in the words of the buttons.</param>
public sealed record OpenChoice(ChoiceKind Kind, string Question, IReadOnlyList<string> Options)
{
    /// <summary>What each option stands for where that is no question, in the same order: a place, a group of people; empty otherwise.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

namespace BotSuite.Answering.Writing.Models;

/// <summary>What came of a question to a model.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="Text">The words, as far as they came.</param>
internal sealed record ModelReply(ModelEnding Ending, string Text)
{
    /// <summary>Whether the words are the model's whole answer.</summary>
    public bool IsWhole => Ending is ModelEnding.Completed;
}

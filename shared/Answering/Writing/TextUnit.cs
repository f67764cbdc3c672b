namespace BotSuite.Answering.Writing;

/// <summary>Sentences that are only understood together: one sentence, or a list with the line that introduces it.</summary>
/// <param name="First">Place of the first sentence in the passage.</param>
/// <param name="Count">How many sentences there are.</param>
/// <param name="Length">Length in <see cref="ReadingLength"/>.</param>
internal sealed record TextUnit(int First, int Count, int Length)
{
    /// <summary>The place after the last sentence.</summary>
    public int End => First + Count;
}

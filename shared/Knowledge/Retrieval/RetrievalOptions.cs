namespace BotSuite.Knowledge.Retrieval;

/// <summary>Settings of the section <c>Retrieval</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Retrieval";

    /// <summary>Where passages are searched: <c>InMemory</c>.</summary>
    public string Engine { get; set; } = "InMemory";

    // Over six sets, mean nDCG@10 rose from .665 to .668 and .670 with weights of .20, .25 and .30, and medical names need the words.

    /// <summary>What the likeness of meaning counts for beside the words, from 0 (words alone) to 1 (meaning alone).</summary>
    public double EmbeddingWeight { get; set; } = 0.25;

    /// <summary>How often the change feed is looked at while nobody asks, from 50 ms to 10 seconds.</summary>
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromMilliseconds(500);
}

namespace BotSuite.Knowledge.Retrieval;

/// <summary>Settings of the section <c>Retrieval</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Retrieval";

    /// <summary>Where passages are searched: <c>InMemory</c>.</summary>
    public string Engine { get; set; } = "InMemory";

    /// <summary>How often the change feed is looked at while nobody asks, from 50 ms to 10 seconds.</summary>
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromMilliseconds(500);
}

namespace BotSuite.Knowledge.Memory;

/// <summary>How a question is answered.</summary>
public sealed class SearchOptions
{
    /// <summary>Whether the answer comes in pieces as it is written.</summary>
    public bool Stream { get; set; }
}

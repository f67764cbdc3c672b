namespace BotSuite.Bot.Memory;

/// <summary>A key to a part of the memory.</summary>
public sealed class MemoryKeyOptions
{
    /// <summary>The key, at least 32 characters.</summary>
    public string? Key { get; set; }

    /// <summary>The indexes that it opens; none for all.</summary>
    public IList<string> Indexes { get; } = [];

    /// <summary>Filters, of which each document must pass one: tag names, each with its values. None for all documents.</summary>
    public IList<Dictionary<string, string[]>> Filters { get; } = [];
}

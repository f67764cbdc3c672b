using BotSuite.Knowledge.Memory;

namespace BotSuite.Bot.Memory;

/// <summary>The body of <c>POST /ask</c>.</summary>
internal sealed record MemoryQuery
{
    /// <summary>The index; null or empty for the default one.</summary>
    public string? Index { get; init; }

    /// <summary>The question.</summary>
    public string? Question { get; init; }

    /// <summary>Filters, of which a passage must pass one.</summary>
    public List<MemoryFilter?>? Filters { get; init; }

    /// <summary>The least confidence, from 0 to 1.</summary>
    public double MinRelevance { get; init; }

    /// <summary>Whether the answer comes as it is written.</summary>
    public bool Stream { get; init; }

    /// <summary>Arguments of the request.</summary>
    public Dictionary<string, object?>? Args { get; init; }
}

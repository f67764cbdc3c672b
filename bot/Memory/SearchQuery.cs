using BotSuite.Knowledge.Memory;

namespace BotSuite.Bot.Memory;

/// <summary>The body of <c>POST /search</c>.</summary>
internal sealed record SearchQuery
{
    /// <summary>The index; null or empty for the default one.</summary>
    public string? Index { get; init; }

    /// <summary>What to look for; null or empty to list what passes the filters.</summary>
    public string? Query { get; init; }

    /// <summary>Filters, of which a passage must pass one.</summary>
    public List<MemoryFilter?>? Filters { get; init; }

    /// <summary>The least confidence, from 0 to 1.</summary>
    public double MinRelevance { get; init; }

    /// <summary>How many passages at the most; 0 and less for as many as there may be.</summary>
    public int Limit { get; init; } = -1;

    /// <summary>Arguments of the request.</summary>
    public Dictionary<string, object?>? Args { get; init; }
}

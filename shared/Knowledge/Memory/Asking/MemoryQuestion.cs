namespace BotSuite.Knowledge.Memory.Asking;

/// <summary>A question, with what may be used to answer it.</summary>
public sealed record MemoryQuestion
{
    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The index, by the name that it is stored under.</summary>
    public required string Index { get; init; }

    /// <summary>Sets of tags, of which a passage must carry one whole; empty for any. The rights of the asker are in it.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> AnyOf { get; init; }

    /// <summary>The least confidence in a passage, from 0 to 1.</summary>
    public double MinRelevance { get; init; }
}

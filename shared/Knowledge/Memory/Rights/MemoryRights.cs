namespace BotSuite.Knowledge.Memory.Rights;

/// <summary>What somebody may see and change. Enforced below the search, so that nothing else is ever found, listed or counted.</summary>
public sealed record MemoryRights
{
    /// <summary>The rights to everything.</summary>
    public static MemoryRights Everything { get; } = new();

    /// <summary>What the audit trail calls whoever has the rights, at most 200 characters.</summary>
    public string Holder { get; init; } = "memory";

    /// <summary>The indexes, in any spelling; null for all.</summary>
    public IReadOnlyCollection<string>? Indexes { get; init; }

    /// <summary>Filters, of which a document must pass one; empty for all documents.</summary>
    public IReadOnlyList<MemoryFilter> Filters { get; init; } = [];

    /// <summary>Checks rights that somebody wrote down.</summary>
    /// <exception cref="KernelMemoryException">An index cannot be called so, or a filter asks for nothing, which would open everything.</exception>
    public static void Check(MemoryRights rights)
    {
        ArgumentNullException.ThrowIfNull(rights);
        _ = new RightsCheck(rights);
    }
}

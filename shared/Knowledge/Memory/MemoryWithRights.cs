using BotSuite.Knowledge.Memory.Rights;

namespace BotSuite.Knowledge.Memory;

/// <summary>Gives out the memory as somebody with given rights sees it.</summary>
public sealed class MemoryWithRights
{
    private readonly MemoryParts _parts;

    internal MemoryWithRights(MemoryParts parts) => _parts = parts;

    /// <summary>The memory, held to rights.</summary>
    /// <exception cref="KernelMemoryException">The rights cannot be held to: see <see cref="MemoryRights.Check"/>.</exception>
    public IKernelMemory For(MemoryRights rights) => new StoredMemory(_parts, new RightsCheck(rights));
}

using System.Security.Cryptography;
using System.Text;
using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Memory.Rights;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Memory;

/// <summary>The keys of the memory API with what they open. All of them are compared, over hashes, so that time tells nothing of a key.</summary>
internal sealed class MemoryKeys
{
    private readonly (byte[] Hash, IKernelMemory Memory)[] _keys;

    public MemoryKeys(IOptions<MemoryOptions> options, MemoryWithRights memories)
    {
        var settings = options.Value;
        _keys =
        [
            .. new[] { settings.AccessKey1, settings.AccessKey2 }.Where(key => !string.IsNullOrEmpty(key))
                .Select(key => (Hash(key!), memories.For(MemoryRights.Everything))),
            .. settings.Keys.Select(key => (Hash(key.Value.Key!), memories.For(RightsOf(key.Key, key.Value)))),
        ];
        Open = memories.For(MemoryRights.Everything);
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => _keys.Length > 0;

    /// <summary>The memory as it is where no key is needed.</summary>
    public IKernelMemory Open { get; }

    /// <summary>The memory that a key opens; null where it opens nothing.</summary>
    public IKernelMemory? Find(string key)
    {
        var hash = Hash(key);
        IKernelMemory? found = null;
        foreach (var (known, memory) in _keys)
            if (CryptographicOperations.FixedTimeEquals(known, hash))
                found = memory;
        return found;
    }

    /// <summary>The rights that a key is set to give.</summary>
    public static MemoryRights RightsOf(string name, MemoryKeyOptions options) => new()
    {
        Holder = $"memory:{name}",
        Indexes = options.Indexes.Count == 0 ? null : [.. options.Indexes],
        Filters = [.. options.Filters.Select(FilterOf)],
    };

    private static MemoryFilter FilterOf(Dictionary<string, string[]> tags)
    {
        var filter = new MemoryFilter();
        foreach (var (name, values) in tags)
            foreach (var value in values)
                filter.Add(name, value);
        return filter;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

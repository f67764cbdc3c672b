using System.Globalization;
using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>A store in the memory of one process, for tests and for bots that may forget. Safe for all threads.</summary>
public sealed class MemoryStorage : IStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kept> _items = new(StringComparer.Ordinal);
    private long _versions;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var kept))
                    found[key] = kept.Copy();
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, value) in changes)
                ThrowIfChanged(key, value);
            foreach (var (key, value) in changes)
                _items[key] = Kept.Of(value, (++_versions).ToString(CultureInfo.InvariantCulture));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    private void ThrowIfChanged(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value is IStoreItem { ETag: { } mark } && mark != "*" && _items.TryGetValue(key, out var kept) && kept.ETag != mark)
            throw new StorageConflictException(key);
    }

    /// <summary>One object as JSON, so that nobody shares it with the store.</summary>
    private sealed record Kept(byte[] Json, Type Type, string ETag)
    {
        public static Kept Of(object value, string eTag) =>
            new(JsonSerializer.SerializeToUtf8Bytes(value, BotFrameworkJson.Options.GetTypeInfo(value.GetType())), value.GetType(), eTag);

        public object Copy()
        {
            var copy = JsonSerializer.Deserialize(Json, BotFrameworkJson.Options.GetTypeInfo(Type))!;
            if (copy is IStoreItem item)
                item.ETag = ETag;
            return copy;
        }
    }
}

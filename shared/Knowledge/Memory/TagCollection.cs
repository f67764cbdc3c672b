using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace BotSuite.Knowledge.Memory;

/// <summary>Tags: keys, each with any number of values. The case of keys does not count, that of values does.</summary>
public class TagCollection : IDictionary<string, List<string?>>
{
    private readonly Dictionary<string, List<string?>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public ICollection<string> Keys => _values.Keys;

    /// <inheritdoc />
    public ICollection<List<string?>> Values => _values.Values;

    /// <summary>Every value with its key; keys without values are left out.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Pairs =>
        from tag in _values
        from value in tag.Value
        select KeyValuePair.Create(tag.Key, value);

    /// <summary>How many keys there are.</summary>
    public int Count => _values.Count;

    /// <inheritdoc />
    public bool IsReadOnly => false;

    /// <inheritdoc />
    /// <exception cref="KernelMemoryException">On setting: the key holds <c>:</c> or <c>=</c>.</exception>
    public List<string?> this[string key]
    {
        get => _values[key];
        set => _values[Checked(key)] = value ?? [];
    }

    /// <summary>Adds a key without a value; does nothing where the key is there.</summary>
    /// <exception cref="KernelMemoryException">The key holds <c>:</c> or <c>=</c>.</exception>
    public void Add(string key) => Add(key, (string?)null);

    /// <summary>Adds a value to a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; null for the key alone.</param>
    /// <exception cref="KernelMemoryException">The key holds <c>:</c> or <c>=</c>.</exception>
    public void Add(string key, string? value)
    {
        if (!_values.TryGetValue(Checked(key), out var values)) _values[key] = values = [];
        if (value is not null) values.Add(value);
    }

    /// <inheritdoc />
    /// <exception cref="KernelMemoryException">The key holds <c>:</c> or <c>=</c>.</exception>
    public void Add(string key, List<string?> value) => _values.Add(Checked(key), value ?? []);

    /// <inheritdoc />
    /// <exception cref="KernelMemoryException">The key holds <c>:</c> or <c>=</c>.</exception>
    public void Add(KeyValuePair<string, List<string?>> item) => Add(item.Key, item.Value);

    /// <summary>Adds all tags to another collection.</summary>
    public void CopyTo(TagCollection tagCollection)
    {
        ArgumentNullException.ThrowIfNull(tagCollection);
        foreach (var (key, values) in _values)
        {
            tagCollection.Add(key);
            foreach (var value in values) tagCollection.Add(key, value);
        }
    }

    /// <inheritdoc />
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out List<string?> value) => _values.TryGetValue(key, out value);

    /// <inheritdoc />
    public bool Remove(string key) => _values.Remove(key);

    /// <inheritdoc />
    public void Clear() => _values.Clear();

    /// <inheritdoc />
    public bool Contains(KeyValuePair<string, List<string?>> item) => _values.Contains(item);

    /// <inheritdoc />
    public bool Remove(KeyValuePair<string, List<string?>> item) => Contains(item) && Remove(item.Key);

    /// <inheritdoc />
    public void CopyTo(KeyValuePair<string, List<string?>>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, List<string?>>>)_values).CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, List<string?>>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Checked(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.AsSpan().IndexOfAny(':', '=') < 0
            ? key
            : throw new KernelMemoryException("The name of a tag must not hold the characters ':' and '='.");
    }
}

using System.Diagnostics.CodeAnalysis;

namespace BotSuite.Knowledge.Retrieval;

/// <summary>A tag of the form <c>key:value</c>. The key ends at the first colon; a tag without one is a key alone.</summary>
public static class KeyedTag
{
    private const char Separator = ':';

    /// <summary>Takes tags for the same where their keys differ in nothing but case and their values in nothing.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new TagComparer();

    /// <summary>The tag of a key and a value.</summary>
    public static string Of(string key, string value) => $"{key}{Separator}{value}";

    /// <summary>The key, and the value behind the first colon; null where there is no colon.</summary>
    public static (string Key, string? Value) Split(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var at = tag.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? (tag, null) : (tag[..at], tag[(at + 1)..]);
    }

    private static int KeyLength(string tag) => tag.IndexOf(Separator, StringComparison.Ordinal) is var at and >= 0 ? at : tag.Length;

    private sealed class TagComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null || x.Length != y.Length) return ReferenceEquals(x, y);
            var length = KeyLength(x);
            return length == KeyLength(y)
                && x.AsSpan(0, length).Equals(y.AsSpan(0, length), StringComparison.OrdinalIgnoreCase)
                && x.AsSpan(length).SequenceEqual(y.AsSpan(length));
        }

        public int GetHashCode([DisallowNull] string obj) =>
            HashCode.Combine(
                string.GetHashCode(obj.AsSpan(0, KeyLength(obj)), StringComparison.OrdinalIgnoreCase), string.GetHashCode(obj.AsSpan(KeyLength(obj))));
    }
}

using System.Text;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Words of filters in the form that the tables compare byte by byte.</summary>
internal static class Folded
{
    /// <summary>A text without what PostgreSQL cannot hold: NUL and half surrogate pairs become U+FFFD.</summary>
    public static string Storable(string text)
    {
        if (!text.Contains('\0') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;

        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) storable.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        return storable.ToString();
    }

    /// <summary>The same for words that differ in case alone.</summary>
    public static string Of(string text) => Storable(text).ToUpperInvariant();

    /// <summary>The same for tags that <see cref="KeyedTag.Comparer"/> takes for the same.</summary>
    public static string OfKeyed(string tag)
    {
        var (key, value) = KeyedTag.Split(Storable(tag));
        return value is null ? key.ToUpperInvariant() : KeyedTag.Of(key.ToUpperInvariant(), value);
    }
}

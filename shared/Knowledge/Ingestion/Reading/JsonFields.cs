using System.Text.Json;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Reads the fields of one JSON object as text.</summary>
internal sealed class JsonFields(JsonElement entry)
{
    private const int MostItems = 200;

    /// <summary>The text of a field; null where it is absent or null.</summary>
    /// <exception cref="UnreadableException">The field is not text that can be stored.</exception>
    public string? Text(string name)
    {
        if (!entry.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null) return null;
        return TextOf(name, value);
    }

    /// <summary>The text of a field that may also be a number; null where it is absent or null.</summary>
    /// <exception cref="UnreadableException">The field is neither.</exception>
    public string? TextOrNumber(string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetRawText() : Text(name);

    /// <summary>The texts of a field that holds a list, or one text with commas; empty where it is absent or null.</summary>
    /// <exception cref="UnreadableException">The field is neither.</exception>
    public IReadOnlyList<string> Words(string name, bool splitAtCommas)
    {
        if (!entry.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null) return [];
        if (value.ValueKind is JsonValueKind.String)
            return Clean(splitAtCommas ? TextOf(name, value).Split(',') : [TextOf(name, value)]);
        if (value.ValueKind is not JsonValueKind.Array) throw new UnreadableException($"'{name}' is not a list of texts");
        if (value.GetArrayLength() > MostItems) throw new UnreadableException($"'{name}' has more than {MostItems} items");
        return Clean(value.EnumerateArray().Select(item => TextOf(name, item)));
    }

    private static string[] Clean(IEnumerable<string> words) =>
        [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string TextOf(string name, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String) throw new UnreadableException($"'{name}' is not text");
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Broken UTF-8, or half of a surrogate pair as an escape.
            throw new UnreadableException($"'{name}' is not valid Unicode");
        }

        return text.Contains('\0') ? throw new UnreadableException($"'{name}' holds the character NUL") : text;
    }
}

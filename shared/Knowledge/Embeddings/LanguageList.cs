namespace BotSuite.Knowledge.Embeddings;

/// <summary>The languages that a model was said to know.</summary>
/// <param name="setting">Two-letter codes separated by commas; null for all.</param>
internal sealed class LanguageList(string? setting)
{
    private readonly HashSet<string>? _codes = setting?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a language is among them.</summary>
    public bool Holds(string language) => _codes is null || _codes.Contains(language);
}

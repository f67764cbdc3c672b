using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval;

/// <summary>
/// Takes texts apart into the words that say what they are about, in the form that search compares: English stems and pairs of
/// Korean syllables, without function words. Safe for many threads.
/// </summary>
public sealed class ContentWords
{
    private readonly TextAnalyzer _analyzer;

    internal ContentWords(TextAnalyzer analyzer) => _analyzer = analyzer;

    /// <summary>The different content words of a text.</summary>
    public IReadOnlySet<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in _analyzer.Analyze(text))
            if (!term.IsFunctionWord)
                words.Add(term.Text);
        return words;
    }
}

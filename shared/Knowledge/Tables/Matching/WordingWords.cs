using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>The fixed words of a question's template: what has to be asked for, and what stands beside each place.</summary>
internal sealed class WordingWords
{
    /// <summary>Takes a template apart.</summary>
    public WordingWords(TextTemplate template)
    {
        Template = template;
        var all = template.Parts.Where(part => !part.IsPlace).SelectMany(part => KeyText.TokensOf(part.Text)).ToArray();
        English = all.Where(token => !token.IsHangul).Select(token => PorterStemmer.Stem(token.Text)).ToHashSet(StringComparer.Ordinal);
        Topics = [.. all.Where(token => !token.IsHangul && !AskingWords.IsEnglish(token.Text)).Select(token => PorterStemmer.Stem(token.Text)).Distinct()];
        Korean = [.. all.Where(token => token.IsHangul && !IsAsking(token.Text)).Select(token => AskingWords.WithoutParticle(token.Text)).Distinct()];
        var counters = CountersOf(template).ToHashSet(StringComparer.Ordinal);
        KoreanTopics = [.. Korean.Where(word => !counters.Contains(word))];
    }

    /// <summary>The template.</summary>
    public TextTemplate Template { get; }

    /// <summary>The stems of all words that are not Hangul: none of them counts as unknown in a question.</summary>
    public IReadOnlySet<string> English { get; }

    /// <summary>The stems that a question has to hold.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>The Korean words: none of them counts as unknown in a question.</summary>
    public IReadOnlyList<string> Korean { get; }

    /// <summary>The Korean words that a question has to hold.</summary>
    public IReadOnlyList<string> KoreanTopics { get; }

    /// <summary>Whether anything has to be asked for.</summary>
    public bool HasTopic => Topics.Count + KoreanTopics.Count > 0;

    /// <summary>How much is asked for; the more telling of two wordings has more.</summary>
    public int Weight => Topics.Count + KoreanTopics.Count;

    /// <summary>The word before a place and the word behind it; null at the ends and beside another place.</summary>
    public (string? Before, string? Behind) BesideOf(string place)
    {
        var at = Template.Parts.Index().First(part => part.Item.IsPlace && string.Equals(part.Item.Text, place, StringComparison.OrdinalIgnoreCase)).Index;
        var before = at > 0 && !Template.Parts[at - 1].IsPlace ? KeyText.TokensOf(Template.Parts[at - 1].Text) : [];
        var behind = at + 1 < Template.Parts.Count && !Template.Parts[at + 1].IsPlace ? KeyText.TokensOf(Template.Parts[at + 1].Text) : [];
        return (before.Count > 0 ? before[^1].Text : null, behind.Count > 0 ? behind[0].Text : null);
    }

    // The 번 of {number}번: a syllable that hangs on a place counts or names its kind, and is left out as often as not.
    private static IEnumerable<string> CountersOf(TextTemplate template) =>
        from part in template.Parts.Index()
        where part.Index > 0 && !part.Item.IsPlace && template.Parts[part.Index - 1].IsPlace && part.Item.Text.Length > 0 && !char.IsWhiteSpace(part.Item.Text[0])
        let first = KeyText.TokensOf(part.Item.Text).FirstOrDefault()
        where first.Text is { Length: 1 } && first.IsHangul
        select first.Text;

    private static bool IsAsking(string word) => AskingWords.Explain(word, [], new HashSet<string>());
}

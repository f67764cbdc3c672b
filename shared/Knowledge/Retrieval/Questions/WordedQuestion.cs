using BotSuite.Knowledge.Languages;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Questions;

/// <summary>The words of a question by what they do in it. Immutable.</summary>
internal sealed class WordedQuestion
{
    // "One" is mostly no number.
    private static readonly string[] Numerals = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] Negations = ["not", "no", "never", "without", "cannot", "nor", "neither", "안", "못"];

    private WordedQuestion(HashSet<string> all, HashSet<string> content, HashSet<string> numbers, HashSet<string> denied, bool deniesInKorean) =>
        (All, Content, Numbers, Denied, DeniesInKorean) = (all, content, numbers, denied, deniesInKorean);

    /// <summary>Every term.</summary>
    public IReadOnlySet<string> All { get; }

    /// <summary>Terms that say what is asked about, of scripts that have words; pairs of syllables are no words.</summary>
    public IReadOnlySet<string> Content { get; }

    /// <summary>Numbers, in digits.</summary>
    public IReadOnlySet<string> Numbers { get; }

    /// <summary>Content words that a "not" or "without" stands before.</summary>
    public IReadOnlySet<string> Denied { get; }

    /// <summary>Whether it says no in Korean, in whichever of the ways.</summary>
    public bool DeniesInKorean { get; }

    /// <summary>Takes a question apart.</summary>
    public static WordedQuestion Of(string text, TextAnalyzer analyzer)
    {
        HashSet<string> all = new(StringComparer.Ordinal), content = new(StringComparer.Ordinal), numbers = new(StringComparer.Ordinal), denied = new(StringComparer.Ordinal);
        bool denies = false, deniesInKorean = false;
        foreach (var (word, isFunctionWord) in analyzer.Analyze(text))
        {
            all.Add(word);
            if (NumberOf(word) is { } number) numbers.Add(number);
            var isKorean = Script.IsSearchedInPairs(word[0]);
            deniesInKorean |= isKorean && (word is "안" or "못" || word.AsSpan().IndexOfAny("않없") >= 0);
            if (Negations.Contains(word, StringComparer.Ordinal))
            {
                denies = true;
                continue;
            }

            if (isFunctionWord) continue;
            if (denies) denied.Add(word);
            denies = false;
            if (!isKorean) content.Add(word);
        }

        return new WordedQuestion(all, content, numbers, denied, deniesInKorean);
    }

    private static string? NumberOf(string word)
    {
        if (word.Any(char.IsAsciiDigit)) return word;
        var numeral = Array.FindIndex(Numerals, one => one.StartsWith(word, StringComparison.Ordinal) && word.Length >= 3);
        return numeral < 0 ? null : (numeral + 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

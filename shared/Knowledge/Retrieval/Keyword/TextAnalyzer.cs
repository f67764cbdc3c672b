using System.Collections.Concurrent;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>
/// Turns text into search terms: Unicode form KC, lower case, Latin letters without accents, English stems, Hangul and Han as
/// pairs of characters. A change of script ends a word, so <c>iPhone반품</c> is found by either part. Safe for many threads.
/// </summary>
internal sealed class TextAnalyzer
{
    // A bound on what hostile text can make us remember; real collections have some ten thousand words.
    private const int MostWordsRemembered = 200_000;
    private const int LongestWord = 100;
    private const string Particles = "은는이가을를도에의와과로만";

    private readonly ConcurrentDictionary<string, Term> _terms = new(StringComparer.Ordinal);

    // Beside the dictionary, whose own count takes all its locks.
    private int _remembered;
    private readonly ConcurrentDictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TextAnalyzer() => _bySpan = _terms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The terms of a text in its order, repetitions included.</summary>
    public List<Term> Analyze(string text)
    {
        var terms = new List<Term>(text.Length / 6 + 1);
        Analyze(text, terms);
        return terms;
    }

    /// <summary>Adds the terms of a text in its order, repetitions included.</summary>
    public void Analyze(string text, List<Term> terms)
    {
        var normalized = NormalizedText.Of(text);
        var i = 0;
        while (i < normalized.Length)
        {
            if (Script.IsSearchedInPairs(normalized[i])) i = AddPairs(normalized, i, terms);
            else if (WordScan.IsWordCharacter(normalized, i)) i = AddWord(normalized, i, terms);
            else i++;
        }
    }

    private int AddPairs(string text, int start, List<Term> terms)
    {
        var end = start + 1;
        while (end < text.Length && Script.IsSearchedInPairs(text[end])) end++;

        // A word of one syllable mostly stands with a particle: 책은, 책을 and 책도 are all about a book.
        if (end - start == 1 || end - start == 2 && Particles.Contains(text[start + 1])) terms.Add(Look(text.AsSpan(start, 1)));
        for (var i = start; i + 1 < end; i++) terms.Add(Look(text.AsSpan(i, 2)));
        return end;
    }

    private int AddWord(string text, int start, List<Term> terms)
    {
        var end = WordScan.EndOfWord(text, start);
        var word = text.AsSpan(start, end - start);
        if (word.Contains('\'')) AddContraction(word, terms);
        else if (WordScan.IsInitial(text, start, end)) return AddHyphenated(text, start, end, terms);
        else AddPlain(word, terms);
        return end;
    }

    /// <summary>A single letter before a hyphen belongs to what follows: e-mail is email, x-ray is xray. The second part is found as well.</summary>
    private int AddHyphenated(string text, int start, int end, List<Term> terms)
    {
        var last = WordScan.EndOfWord(text, end + 1);
        terms.Add(Look(string.Concat(text.AsSpan(start, end - start), text.AsSpan(end + 1, last - end - 1))));
        AddPlain(text.AsSpan(end + 1, last - end - 1), terms);
        return last;
    }

    private void AddContraction(ReadOnlySpan<char> word, List<Term> terms)
    {
        var apostrophe = word.LastIndexOf('\'');
        var before = word[..apostrophe];
        switch (word[(apostrophe + 1)..])
        {
            case "t" when before.EndsWith("n"):
                AddPlain(before is "can" or "won" ? (before is "can" ? "can" : "will") : before[..^1], terms);
                AddPlain("not", terms);
                break;
            case "s" or "re" or "ve" or "ll" or "d" or "m" or "":
                AddPlain(WithoutApostrophes(before), terms);
                break;
            default:
                AddPlain(WithoutApostrophes(word), terms);
                break;
        }
    }

    private static ReadOnlySpan<char> WithoutApostrophes(ReadOnlySpan<char> word) =>
        word.Contains('\'') ? word.ToString().Replace("'", "", StringComparison.Ordinal) : word;

    private void AddPlain(ReadOnlySpan<char> word, List<Term> terms)
    {
        if (word.IsEmpty) return;

        // covid19 and covid-19, iphone15 and iphone 15 are the same thing; b12 and h1n1 are names of their own.
        var letters = word.IndexOfAnyExceptInRange('a', 'z');
        if (letters >= 3 && !word[letters..].ContainsAnyExceptInRange('0', '9'))
        {
            terms.Add(Look(word[..letters]));
            word = word[letters..];
        }

        terms.Add(Look(word));
    }

    private Term Look(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) word = word[..LongestWord];
        if (_bySpan.TryGetValue(word, out var known)) return known;

        var text = word.ToString();
        var term = new Term(PorterStemmer.Stem(WithoutGroupCommas(text)), FunctionWords.Contains(word));
        if (_remembered < MostWordsRemembered && _terms.TryAdd(text, term)) Interlocked.Increment(ref _remembered);
        return term;
    }

    private static string WithoutGroupCommas(string word) =>
        word.Contains(',') ? word.Replace(",", "", StringComparison.Ordinal) : word;
}

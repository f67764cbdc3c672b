using BotSuite.Knowledge.Languages;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Spelling;

/// <summary>The words that the sources of an index hold, as they are written there, with how often. Immutable.</summary>
public sealed class IndexWords
{
    private const int LongestBeginning = 4;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly ILookup<int, string> _byLength;
    private readonly ILookup<int, string> _beginningsByLength;

    internal IndexWords(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            foreach (var word in NormalizedText.WordsOf(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (IsLatin(word)) AddLatin(word);
                else if (word.All(Script.IsHangul)) AddKorean(word);
            }
        }

        _byLength = _words.Keys.ToLookup(word => word.Length);
        _beginningsByLength = _beginnings.Keys.ToLookup(beginning => beginning.Length);
    }

    /// <summary>Whether there are no words.</summary>
    public bool IsEmpty => _words.Count == 0 && _beginnings.Count == 0;

    /// <summary>Whether a word of Latin letters stands in the sources, in this form or another of the same stem, or is a function word.</summary>
    public bool Knows(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return _words.ContainsKey(word) || FunctionWords.Contains(word) || _stems.Contains(PorterStemmer.Stem(word));
    }

    /// <summary>Whether two neighbouring Korean syllables stand in the sources.</summary>
    public bool KnowsPair(string pair) => _pairs.Contains(pair);

    /// <summary>How often a word, or the beginning of a Korean word of two to four syllables, stands in the sources.</summary>
    public int CountOf(string word) => _words.GetValueOrDefault(word, _beginnings.GetValueOrDefault(word));

    /// <summary>The words of Latin letters of a length.</summary>
    public IEnumerable<string> OfLength(int length) => _byLength[length];

    /// <summary>The beginnings of Korean words of a length, from two to four syllables.</summary>
    public IEnumerable<string> BeginningsOfLength(int length) => _beginningsByLength[length];

    private static bool IsLatin(string word) => word.All(char.IsAsciiLetterLower);

    private void AddLatin(string word)
    {
        _words[word] = _words.GetValueOrDefault(word) + 1;
        if (_words[word] == 1) _stems.Add(PorterStemmer.Stem(word));
    }

    private void AddKorean(string word)
    {
        for (var at = 0; at + 1 < word.Length; at++) _pairs.Add(word.Substring(at, 2));
        for (var length = 2; length <= Math.Min(LongestBeginning, word.Length); length++)
            _beginnings[word[..length]] = _beginnings.GetValueOrDefault(word[..length]) + 1;
    }
}

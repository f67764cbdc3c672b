using BotSuite.Answering.Guardrails.Matching;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>
/// What a linear model sees of a message: its words, their pairs and the runs of letters in them, and for Korean the runs of
/// syllables and of single sounds (jamo), each hashed into one of <see cref="Buckets"/> numbers.
/// </summary>
internal static class MessageFeatures
{
    /// <summary>How many numbers there are. Collisions cost little: a message has a few hundred features.</summary>
    public const int Buckets = 1 << 16;

    // Families keep a run of letters and a word of the same letters apart.
    private enum Family { Word, Pair, Skip, Letters, Syllables, Sounds, Rule }

    /// <summary>The features of a message, each once, in rising order.</summary>
    public static int[] SparseOf(string text)
    {
        var found = new HashSet<int>();
        AddWords(FoldedText.Words(text).Text, found);
        if (Hangul.IsIn(text)) AddKorean(FoldedText.Syllables(text).Text, found);
        return Sorted(found);
    }

    /// <summary>The same with the features of what rules said of the message.</summary>
    public static int[] With(int[] features, IReadOnlyList<GuardrailVerdict> verdicts)
    {
        var found = new HashSet<int>(features);
        foreach (var verdict in verdicts)
        {
            Add(Family.Rule, $"{verdict.Action} {verdict.Rule} {verdict.Because}", found);
            Add(Family.Rule, verdict.Action.ToString(), found);
        }

        return Sorted(found);
    }

    private static int[] Sorted(HashSet<int> found)
    {
        var features = found.ToArray();
        Array.Sort(features);
        return features;
    }

    private static void AddWords(string folded, HashSet<int> found)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word == ".") continue;
            Add(Family.Word, word, found);
            if (i + 1 < words.Length) Add(Family.Pair, $"{word} {words[i + 1]}", found);
            if (i + 2 < words.Length) Add(Family.Skip, $"{word} {words[i + 2]}", found);
            var bounded = $"<{word}>";
            for (var length = 3; length <= 5; length++)
            {
                for (var at = 0; at + length <= bounded.Length; at++) Add(Family.Letters, bounded.AsSpan(at, length), found);
            }
        }
    }

    private static void AddKorean(string folded, HashSet<int> found)
    {
        AddRuns(Family.Syllables, folded, shortest: 1, longest: 4, found);
        AddRuns(Family.Sounds, string.Concat(folded.Select(SoundsOf)), shortest: 5, longest: 7, found);
    }

    private static void AddRuns(Family family, string text, int shortest, int longest, HashSet<int> found)
    {
        for (var length = shortest; length <= longest; length++)
        {
            for (var at = 0; at + length <= text.Length; at++) Add(family, text.AsSpan(at, length), found);
        }
    }

    private static string SoundsOf(char syllable) =>
        syllable is >= '가' and <= '힣' ? syllable.ToString().Normalize(System.Text.NormalizationForm.FormD) : syllable.ToString();

    // FNV-1a (Fowler, Noll and Vo): the same number on every machine, which string.GetHashCode does not give.
    private static void Add(Family family, ReadOnlySpan<char> feature, HashSet<int> found)
    {
        var hash = (2166136261u ^ (uint)family) * 16777619u;
        foreach (var character in feature) hash = (hash ^ character) * 16777619u;
        found.Add((int)((hash ^ (hash >> 16)) % Buckets));
    }
}

using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Parts letters without spaces into <see cref="KnownWords"/>, so that as few letters as possible are left over.</summary>
internal static class WordCover
{
    // The least share of letters that belong to known words; others may stand between them, as long as most are no accident.
    private const double Least = 0.4;

    // A letter that belongs to no word weighs more than any number of words in its place.
    private const int Foreign = 100;

    /// <summary>Whether a sign that is no letter is written for one.</summary>
    public static bool StandsForLetter(char sign) => sign is >= '0' and <= '9' or '@' or '$' or '!' or '|' or '+' or '€';

    /// <summary>The words with spaces between them; null where most of the letters belong to none.</summary>
    public static string? Of(string letters)
    {
        var costs = new int[letters.Length + 1];
        var words = new string?[letters.Length + 1];
        for (var end = 1; end <= letters.Length; end++)
        {
            costs[end] = costs[end - 1] + Foreign;
            foreach (var word in KnownWords.EndingWith(letters[end - 1]))
            {
                var start = end - word.Length;
                if (start < 0 || costs[start] + 1 >= costs[end] || !Says(letters.AsSpan(start, word.Length), word)) continue;
                (costs[end], words[end]) = (costs[start] + 1, word);
            }
        }

        return costs[^1] / Foreign > letters.Length * (1 - Least) ? null : Written(letters, words);
    }

    /// <summary>The letters that digits and signs mostly stand for, in a word that is not known.</summary>
    public static string Plain(string letters) => string.Concat(letters.Select(sign => Meanings(sign) is [var letter, ..] ? letter : sign));

    private static string Written(string letters, string?[] words)
    {
        var pieces = new List<string>();
        var foreign = new StringBuilder();
        for (var end = letters.Length; end > 0; end -= words[end]?.Length ?? 1)
        {
            if (words[end] is not { } word)
            {
                foreign.Insert(0, letters[end - 1]);
                continue;
            }

            if (foreign.Length > 0) pieces.Add(foreign.ToString());
            foreign.Clear();
            pieces.Add(word);
        }

        if (foreign.Length > 0) pieces.Add(foreign.ToString());
        pieces.Reverse();
        return string.Join(' ', pieces);
    }

    private static bool Says(ReadOnlySpan<char> signs, string word)
    {
        for (var i = 0; i < word.Length; i++)
            if (char.ToLowerInvariant(signs[i]) != word[i] && !Meanings(signs[i]).Contains(word[i])) return false;
        return true;
    }

    /// <summary>The letters that a digit or sign is written for.</summary>
    public static string Meanings(char sign) => sign switch
    {
        '0' => "o",
        '1' or '!' or '|' => "il",
        '2' => "z",
        '3' or '€' => "e",
        '4' or '@' => "a",
        '5' or '$' => "s",
        '6' or '9' => "g",
        '7' or '+' => "t",
        '8' => "b",
        _ => "",
    };
}

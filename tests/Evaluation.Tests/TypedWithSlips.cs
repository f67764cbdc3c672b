using System.Text;

namespace BotSuite.Evaluation.Tests;

/// <summary>Puts one slip of the fingers into a question: a letter left out, doubled, changed about with the next, or the one beside it.</summary>
internal sealed class TypedWithSlips(int seed)
{
    private const string Keys = "qwertyuiop asdfghjkl zxcvbnm";
    private readonly Random _random = new(seed);

    public string Type(string question)
    {
        // In the longest word, which carries the most of the sense; in one of Korean a letter of its first syllables.
        var word = question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Trim('?', '.', ',', '!')).OrderByDescending(one => one.Length).First();
        var at = question.IndexOf(word, StringComparison.Ordinal);
        return string.Concat(question.AsSpan(0, at), word[0] >= '가' ? Korean(word) : English(word), question.AsSpan(at + word.Length));
    }

    private string English(string word)
    {
        var place = _random.Next(1, Math.Max(2, word.Length - 1));
        return _random.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, word[place].ToString()),
            2 when place + 1 < word.Length && word[place] != word[place + 1] => string.Concat(word.AsSpan(0, place), word[place + 1].ToString(), word[place].ToString(), word.AsSpan(place + 2)),
            _ => string.Concat(word.AsSpan(0, place), Beside(word[place]).ToString(), word.AsSpan(place + 1)),
        };
    }

    private static char Beside(char letter)
    {
        var place = Keys.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return place < 0 ? 'x' : place + 1 < Keys.Length && Keys[place + 1] != ' ' ? Keys[place + 1] : Keys[place - 1];
    }

    // Another vowel in one of the first two syllables.
    private string Korean(string word)
    {
        var typed = new StringBuilder(word);
        var place = _random.Next(Math.Min(2, word.Length));
        if (word[place] is not (>= '가' and <= '힣')) return word;
        var syllable = word[place] - '가';
        var vowel = (syllable % 588 / 28 + 1 + _random.Next(20)) % 21;
        typed[place] = (char)('가' + syllable / 588 * 588 + vowel * 28 + syllable % 28);
        return typed.ToString();
    }
}

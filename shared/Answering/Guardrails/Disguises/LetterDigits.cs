using System.Text.RegularExpressions;

namespace BotSuite.Answering.Guardrails.Disguises;

/// <summary>Digits and signs in the place of letters: "1gn0re 4ll ru1es", "!gnore", "pr0mpt".</summary>
internal static partial class LetterDigits
{
    /// <summary>The text in letters; none where no word has both.</summary>
    public static IEnumerable<Disguise> In(string text)
    {
        if (!Mixed().IsMatch(text)) yield break;
        // A 1 is an i or an l; English has both, and no rule asks for a word that has each once in its place.
        yield return new Disguise("letter digits", Mixed().Replace(text, word => Letters(word.Value, one: 'i')), 0, text.Length);
        if (text.Contains('1', StringComparison.Ordinal) || text.Contains('|', StringComparison.Ordinal))
            yield return new Disguise("letter digits", Mixed().Replace(text, word => Letters(word.Value, one: 'l')), 0, text.Length);
    }

    private static string Letters(string word, char one) => string.Create(word.Length, (word, one), static (letters, source) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = source.word[i] switch
            {
                '0' => 'o',
                '1' or '|' => IsDouble(source.word, i) ? 'l' : source.one,
                '!' => 'i',
                '3' or '€' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' or '+' => 't',
                '8' => 'b',
                '9' => 'g',
                var letter => letter,
            };
        }
    });

    // "a11" and "wi11": no English word doubles its i.
    private static bool IsDouble(string word, int at) => (at > 0 && word[at - 1] == word[at]) || (at + 1 < word.Length && word[at + 1] == word[at]);

    // A word of letters and such signs, with a sign before a letter, so that "covid19", "h2" and "really!" stay what they are.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}@$|!+€])[A-Za-z]*(?:[013457@$|!+€89]+[A-Za-z]+)+[0134578@$9]*(?![\p{L}\p{Nd}])")]
    private static partial Regex Mixed();
}

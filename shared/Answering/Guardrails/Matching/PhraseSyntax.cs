using System.Text;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>
/// The language in which editors write phrases, turned into a pattern over <see cref="FoldedText"/>:
/// <list type="bullet">
/// <item><description><c>[a|b c|]</c>: one of these; an empty one makes it optional.</description></item>
/// <item><description><c>{someone}</c>: one of a list of the pack.</description></item>
/// <item><description><c>overdos*</c>: any ending.</description></item>
/// <item><description><c>chest .. hurts</c>: up to five words between, in one sentence.</description></item>
/// <item><description><c>#</c>: a number.</description></item>
/// </list>
/// Everything else is words, compared without capitals, marks and apostrophes.
/// </summary>
internal sealed class PhraseSyntax
{
    private readonly bool _spaced;
    private readonly IReadOnlyDictionary<string, string[]> _lists;
    private readonly TellingWords _telling;

    /// <summary>Makes the syntax of one language.</summary>
    /// <param name="language">A two-letter code; Korean is compared without spaces.</param>
    /// <param name="lists">The lists that phrases may name.</param>
    public PhraseSyntax(string language, IReadOnlyDictionary<string, string[]> lists) => (_spaced, _lists, _telling) = (language != "ko", lists, new TellingWords(lists));

    /// <summary>The pattern of a phrase, without anchors.</summary>
    /// <exception cref="FormatException">The phrase is not well formed; the message says what and where.</exception>
    public string PatternOf(string phrase) => Alternative(phrase, depth: 0);

    /// <summary>The pieces of words of which one stands in every text that a phrase matches; null where any text could match.</summary>
    public IReadOnlyCollection<string>? TellingWordsOf(string phrase) => _telling.Of(phrase);

    private string Alternative(string phrase, int depth)
    {
        if (depth > 8) throw new FormatException($"Brackets and lists are nested too deep in '{phrase}'.");
        var pattern = new StringBuilder();
        var (begun, between) = (false, "");
        foreach (var token in Split(phrase, ' ').Where(token => token.Length > 0))
        {
            if (token == "..")
            {
                between = Gap + Space;
                continue;
            }

            var (word, optional) = Word(token, phrase, depth);
            // A word that may be missing takes a space along: the one behind it while nothing stands before it.
            if (optional) pattern.Append(begun ? $"(?:{between}{word})?" : $"(?:{word}{Space})?");
            else pattern.Append(begun ? between : "").Append(word);
            begun |= !optional;
            between = Space;
        }

        return begun ? pattern.ToString() : throw new FormatException($"The phrase '{phrase}' holds no words.");
    }

    private string Space => _spaced ? " " : "";

    private string Gap => _spaced ? "(?: [^ .]+){0,5}" : "[^.]{0,14}";

    private (string Pattern, bool Optional) Word(string token, string phrase, int depth)
    {
        var pattern = new StringBuilder();
        var optional = false;
        for (var at = 0; at < token.Length; at++)
        {
            switch (token[at])
            {
                case '[':
                    var end = Closing(token, at);
                    if (end < 0) throw new FormatException($"A bracket is not closed in '{phrase}'.");
                    var alternatives = Split(token[(at + 1)..end], '|');
                    optional |= at == 0 && end == token.Length - 1 && alternatives.Contains("");
                    pattern.Append(Choice(alternatives, optional, depth));
                    at = end;
                    break;
                case '{':
                    var close = token.IndexOf('}', at);
                    if (close < 0) throw new FormatException($"A list's name is not closed in '{phrase}'.");
                    pattern.Append(List(token[(at + 1)..close], phrase, depth));
                    at = close;
                    break;
                case '*': pattern.Append(_spaced ? "[^ .]*" : "[^.]{0,3}"); break;
                case '#': pattern.Append("[0-9]+"); break;
                default: pattern.Append(Letters(token[at], phrase)); break;
            }
        }

        return (pattern.ToString(), optional);
    }

    private string Choice(IReadOnlyList<string> alternatives, bool withoutEmpty, int depth)
    {
        var patterns = alternatives.Select(one => one.Length == 0 ? "" : Alternative(one, depth + 1));
        return $"(?:{string.Join('|', withoutEmpty ? patterns.Where(one => one.Length > 0) : patterns)})";
    }

    private string List(string name, string phrase, int depth) => _lists.TryGetValue(name, out var words)
        ? Choice(words, withoutEmpty: true, depth)
        : throw new FormatException($"There is no list '{name}', which '{phrase}' names. There are: {string.Join(", ", _lists.Keys.Order(StringComparer.Ordinal))}.");

    private string Letters(char character, string phrase) => character switch
    {
        '\'' or '’' => "",
        '-' => Space,
        _ when char.IsLetterOrDigit(character) => char.ToLowerInvariant(character).ToString(),
        _ => throw new FormatException($"'{character}' has no meaning in the phrase '{phrase}'."),
    };

    /// <summary>Where the bracket or brace ends that opens at a place; -1 where it does not.</summary>
    internal static int Closing(string token, int open)
    {
        var depth = 0;
        for (var at = open; at < token.Length; at++)
        {
            depth += token[at] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (depth == 0) return at;
        }

        return -1;
    }

    /// <summary>The parts of a text between dividers that stand in no bracket or brace.</summary>
    internal static List<string> Split(string text, char divider)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            if (depth != 0 || text[at] != divider) continue;
            parts.Add(text[start..at]);
            start = at + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }
}

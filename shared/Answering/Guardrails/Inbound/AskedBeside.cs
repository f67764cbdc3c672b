using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>Finds what is asked beside insults: "this is useless, you idiots, where is my refund?" asks for a refund.</summary>
internal static partial class AskedBeside
{
    // Fewer letters than that are an address or a sigh.
    private const int LeastWords = 2;
    private const int LeastWordsOfStatement = 3;
    private const int LeastSyllables = 4;

    /// <summary>The words to answer; null where there is nothing but insults.</summary>
    /// <param name="text">The message.</param>
    /// <param name="insults">Where the insults stand. One over the whole message was told from all of its words, and nothing can be cut.</param>
    public static string? In(string text, IReadOnlyList<(int Start, int End)> insults)
    {
        if (insults.Any(insult => insult.Start == 0 && insult.End >= text.Length)) return text.Contains('?', StringComparison.Ordinal) && IsAsked(text) ? text : null;
        var asked = new StringBuilder();
        foreach (var clause in Clause().EnumerateMatches(text))
        {
            if (Rest(text, clause.Index, clause.Index + clause.Length, insults) is { } rest) asked.Append(asked.Length > 0 ? " " : "").Append(rest);
        }

        return asked.Length > 0 ? asked.ToString() : null;
    }

    private static string? Rest(string text, int start, int end, IReadOnlyList<(int Start, int End)> insults)
    {
        var rest = new StringBuilder();
        var isInsulting = false;
        for (var at = start; at < end; at++)
        {
            var isInsult = insults.Any(insult => insult.Start <= at && at < insult.End);
            isInsulting |= isInsult;
            if (!isInsult) rest.Append(text[at]);
            else if (rest.Length > 0 && rest[^1] != ' ') rest.Append(' ');
        }

        var words = rest.ToString().Trim(' ', ',', ';', '\n');
        return HasContent(words, isInsulting) && (!isInsulting || IsAsked(words)) ? words : null;
    }

    private static bool HasContent(string words, bool isRest) => Matching.Hangul.IsIn(words)
        ? words.Count(char.IsLetter) >= LeastSyllables
        : Word().Count(words) >= (isRest || words.EndsWith('?') ? LeastWords : LeastWordsOfStatement);

    private static bool IsAsked(string words) => Matching.Hangul.IsIn(words) ? KoreanQuestion().IsMatch(words) : EnglishQuestion().IsMatch(words);

    [GeneratedRegex(@"[^.!?;,\n]+[.!?;,\n]*")]
    private static partial Regex Clause();

    [GeneratedRegex(@"[\p{L}\p{Nd}']+")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(who|whom|what|when|where|why|how|which)\b|^\W*(can|could|do|does|did|is|are|am|was|were|will|would|may|should|has|have)\b|\b(tell|show|give|send|help|refund|explain to) (me|us)\b|\b(i need|i want|please|looking for)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishQuestion();

    [GeneratedRegex("까|나요|는지|은지|어떻|어떡|언제|왜|얼마|어디|무엇|뭐|누구|몇|알려|해 ?주|해 ?줘|주세요|냐|고 싶|하려면|인가|할 수|필요|되나|돼요|해요|\\?")]
    private static partial Regex KoreanQuestion();
}

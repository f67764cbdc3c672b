using System.Buffers;
using System.Text.RegularExpressions;

namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Tells words that a text talks about from words that it says: a page that explains a trick quotes it.</summary>
internal static partial class QuotedWords
{
    private const int LongestQuote = 400;
    private const int Around = 300;

    private static readonly SearchValues<char> Opening = SearchValues.Create("\"“‘'「『«`");
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"”’'」』»`");

    /// <summary>Whether a range stands between quotation marks, in a passage that says what it quotes.</summary>
    public static bool Holds(string text, int start, int length)
    {
        var from = Math.Max(0, start - LongestQuote);
        var before = text.AsSpan(from, start - from);
        var opening = before.LastIndexOfAny(Opening);
        while (opening > 0 && char.IsLetterOrDigit(before[opening - 1])) opening = before[..opening].LastIndexOfAny(Opening);
        if (opening < 0 || before[opening..].Contains('\n')) return false;

        var end = start + length;
        var after = text.AsSpan(end, Math.Min(LongestQuote, text.Length - end));
        var closing = after.IndexOfAny(Closing);
        if (closing < 0 || after[..closing].Contains('\n')) return false;

        int contextStart = Math.Max(0, from + opening - Around), contextEnd = Math.Min(text.Length, end + closing + Around);
        return Reporting().IsMatch(text[contextStart..(from + opening)]) || Reporting().IsMatch(text[(end + closing)..contextEnd]);
    }

    [GeneratedRegex(@"\b(such as|like|for example|e\.g\.|examples?|says?|said|asks?|reads?|writes?|wrote|called|mean|means|phishing|scam(mers?)?|attack(ers?)?|malicious|injection|suspicious|fraud|warn|beware|typed?|phrase|words|sentence)\b|예를 들어|예:|라고|라는|이라는|와 같은|같은 (문구|문장|말|메시지)|피싱|스미싱|사기|공격|악성|의심|주의", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reporting();
}

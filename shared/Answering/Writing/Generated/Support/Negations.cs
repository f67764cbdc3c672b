using System.Text.RegularExpressions;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>Finds what a sentence denies: for each word of denial the content words that it stands with.</summary>
internal static partial class Negations
{
    /// <summary>The denied words, one set for each denial.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> Of(string text, ContentWords words) =>
        [.. English().Matches(text).Concat(Korean().Matches(text)).Select(match => words.Of(match.Groups["scope"].Value))];

    // Five words on, within the clause: "must not return opened items". The verb and what it is done to.
    [GeneratedRegex(@"(?:\b(?:not|no|never|cannot|can't|without|neither|nor|none|nobody|nothing|unable\s+to|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|wouldn't|shouldn't|mustn't|couldn't|needn't|hasn't|haven't)\b|\b\w+n[’]t\b|\bcan[’]t\b|\bnon-?)(?!\s+(?:only|more\s+than|less\s+than|later\s+than|longer\s+than|fewer\s+than|sooner\s+than)\b)(?=(?<scope>(?:[ ]?[\w’'-]+){0,5}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    // The denial stands behind the verb (하지 않습니다, 할 수 없습니다), in it (안 됩니다), or is a word (금지, 불가).
    [GeneratedRegex(@"(?<scope>(?:[가-힣]+[ ]){0,2}[가-힣]*?)(?:(?:지[ ]?)(?:는|도|를)?[ ]?(?:않|못하|말|마)[가-힣]*|수[ ]?(?:는|도|가)?[ ]?없[가-힣]*|(?<=[ ])(?:안|못)[ ][가-힣]+|(?:이|가)?[ ]?(?:아니|아닙)[가-힣]*|없[가-힣]+|금지[가-힣]*|불가[가-힣]*)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Korean();
}

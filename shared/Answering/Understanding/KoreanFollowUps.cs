using System.Text.RegularExpressions;

namespace BotSuite.Answering.Understanding;

/// <summary>Follow-ups in Korean. What is known is left out there, so that a short question without a noun of its own leans on what was said.</summary>
internal static partial class KoreanFollowUps
{
    private const int FewWords = 5;
    private static readonly char[] Ends = ['?', '.', '!', ',', ' '];

    public static FollowUp? Read(string text, string earlier, string? topic)
    {
        var opening = Opening().Match(text);
        var alone = opening.Success ? text[opening.Length..].TrimStart() : text;
        if (alone.Trim(Ends).Length == 0) return null;
        var subject = Subjects.Of(topic ?? earlier);
        if (Pointer().Match(alone) is { Success: true } pointer)
            return new FollowUp($"{alone[..pointer.Index]}{subject} {alone[(pointer.Index + pointer.Length)..].TrimStart()}", alone, Leaning.Surely);
        if (Named().Match(alone) is { Success: true } named)
            return new FollowUp($"{named.Groups["what"].Value} {earlier.Trim()}", named.Groups["what"].Value, Leaning.Named);
        if (!SaysLittle(alone)) return opening.Success ? new FollowUp($"{subject} {alone}", alone, Leaning.Named) : null;
        return new FollowUp($"{subject} {alone}", alone, Bare().IsMatch(alone) ? Leaning.Surely : Leaning.Maybe);
    }

    // No word that ends like a subject, an object or a topic.
    private static bool SaysLittle(string text)
    {
        var words = text.Trim(Ends).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= FewWords && Asking().IsMatch(text) && !words.Any(word => Marked().IsMatch(word));
    }

    [GeneratedRegex(@"^\W*(?:네\s*,?\s*)?(?:그럼|그러면|그렇다면|그런데|근데|그리고|또|혹시|아니면|참)(?=[\s,])[\s,]*(?:그럼\s+|혹시\s+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:(?<=^|\s)(?:그거|그건|그게|그걸|그것(?:은|이|을|도)?|이거|이건|이게|이걸|이것(?:은|이|을|도)?|저거|저건|(?:그|이|그런)\s*경우(?:에는|에|엔|는)?|그때(?:는|에)?)(?=\s))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^\W*(?<what>\S+(?:\s+\S+){0,3}?)(?:에서는|에는|에도|에선|으로는|로는|이라면|라면|은|는|도|(?<=[가-힣])면)\s*요?\s*\?*\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*(?:왜|언제|어디서?|누가|얼마나?|어떻게|며칠|몇\s*(?:일|번|개))(?:요|죠|까지요|나요|예요|인가요|해요|하나요)?\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?:나요|까요|가요|ㄴ가요|어요|아요|해요|돼요|예요|에요|죠|지요|습니까|니까|요|까)\s*\?*\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?!수[는가도]$)[가-힣]+(?:은|는|이|가|을|를)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();
}

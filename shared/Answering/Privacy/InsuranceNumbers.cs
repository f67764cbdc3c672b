using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds the numbers of insured people and policies where they are named, and those with a form of their own: national insurance
/// (United Kingdom: two letters, six digits, a letter) and Medicare (United States, eleven signs).
/// </summary>
internal static partial class InsuranceNumbers
{
    private const string Words =
        @"(?:\bnational\s+insurance|\bnino?|\b(?:health\s+|medical\s+|dental\s+|car\s+|life\s+)?insurance(?:\s+(?:policy|member|card|account|plan))?(?=\s*(?:no|num|id|#|policy|member|card|:|is))|\bpolicy(?=\s*(?:no\b|no\.|num|id|#))|\bpolicy\s?holder|\bmember(?:ship)?(?=\s*(?:no\b|no\.|num|id|#))|\bsubscriber|\bbeneficiary|\bmedicare|\bmedicaid|\bmbi"
        + @"|(?:국민\s?)?건강\s?보험(?:증)?|의료\s?보험(?:증)?|보험\s?증권|보험\s?계약|보험증|보험(?=\s?번호)|증권(?=\s?번호)|피보험자|가입자|수급자)";

    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in OwnForm().Matches(text))
            yield return match.Index..(match.Index + match.Length);
        foreach (var named in NamedNumbers.FindIn(text, Before(), Behind()))
            yield return named;
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9])(?:(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])([ -]?)\d{2}\1\d{2}\1\d{2}[ -]?[A-D]"
        + @"|[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y]{2}\d{2})(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnForm();

    [GeneratedRegex(Words + NumberIntroductions.Then, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(NumberIntroductions.Follows + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();
}

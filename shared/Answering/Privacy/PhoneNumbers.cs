using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds telephone numbers: with a country code; Korean mobile (010, bare or divided) and divided landline numbers;
/// divided North American, French and British mobile numbers; and any number of seven digits or more that is introduced as one.
/// Numbers that are introduced as an order, invoice or case stay.
/// </summary>
internal static partial class PhoneNumbers
{
    // How far before a number the word may stand that says what it is.
    private const int Before = 32;

    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var digits = match.Value.Count(char.IsAsciiDigit);
            var before = text[Math.Max(0, match.Index - Before)..match.Index];
            if (digits is >= 7 and <= 15 && (digits > 7 && Form().IsMatch(match.Value) || SaysPhone().IsMatch(before)) && !SaysOtherwise().IsMatch(before))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    // Digits in groups, with what may divide them, and an extension. A divider can be read in one way only: were there two, a row of
    // digits that is no number after all would be read in a hundred thousand ways.
    [GeneratedRegex(@"(?<![A-Za-z0-9]|\d[-./])(?:\+|\()?\d(?:(?:[ .-]{0,3}|[ .-]{0,2}[()][ .-]?)\d){6,17}(?:x\d{1,5})?(?![A-Za-z0-9]|[-./]\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex("""
        ^(?:
          \+\d{1,3}(?:[ .-]?\(\d{1,4}\))?(?:[ .-]?\d{1,4}){2,5}
        | (?:001[ .-]|1[ .-])?(?:\([2-9]\d{2}\)[ ]?|[2-9]\d{2}[-.])[2-9]\d{2}[-. ]\d{4}
        | 01[016789][ .-]?\d{3,4}[ .-]?\d{4}
        | \(?0(?:2|[3-6][1-5]|70)\)?[ .-]\d{3,4}[ .-]\d{4}
        | 0[1-9](?:[ .]\d{2}){4}
        | 07\d{3}[ ]\d{3}[ ]?\d{3}
        )(?:x\d{1,5})?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"(?:\b(?:tele)?phones?\b|\btel\b|\bmobile\b|\bcell\b|\bfax\b|\bcall(?:ing)?\b(?!\s+(?:within|after|in)\b)|\btext\s+me\b|\breach\s+me\b|\bring\b|전화|휴대폰|핸드폰|연락처|폰)[^\d\n]{0,24}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysPhone();

    [GeneratedRegex(@"(?:order|invoice|case|ticket|tracking|reference|ref|serial|주문|송장|접수|사건)\s*(?:number|no\.?|id|번호)?\s*(?:is|은|는)?\s*[:#]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysOtherwise();
}

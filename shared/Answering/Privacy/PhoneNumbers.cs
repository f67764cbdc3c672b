using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds telephone numbers: with a country code; Korean mobile (010, bare or divided) and divided landline numbers;
/// divided North American and British mobile numbers. Numbers that are introduced as an order, invoice or case stay.
/// </summary>
internal static partial class PhoneNumbers
{
    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var digits = match.Value.Count(char.IsAsciiDigit);
            if (digits is >= 8 and <= 15 && !IsIntroducedAsSomethingElse(text, match.Index))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool IsIntroducedAsSomethingElse(string text, int start) =>
        Introduction().IsMatch(text[Math.Max(0, start - 32)..start]);

    [GeneratedRegex("""
        (?<![A-Za-z0-9]|\d[-./])(?:
          \+\d{1,3}(?:[ .-]?\(\d{1,4}\))?(?:[ .-]?\d{1,4}){2,5}
        | 01[016789][ .-]?\d{3,4}[ .-]?\d{4}
        | \(?0(?:2|[3-6][1-5]|70)\)?[ .-]\d{3,4}[ .-]\d{4}
        | (?:1[ .-])?(?:\([2-9]\d{2}\)[ ]?|[2-9]\d{2}[-.])[2-9]\d{2}[-. ]\d{4}
        | 07\d{3}[ ]\d{3}[ ]?\d{3}
        )(?![A-Za-z0-9]|[-./]\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"(?:order|invoice|case|ticket|tracking|reference|ref|serial|주문|송장|접수|사건)\s*(?:number|no\.?|id|번호)?\s*(?:is|은|는)?\s*[:#]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Introduction();
}

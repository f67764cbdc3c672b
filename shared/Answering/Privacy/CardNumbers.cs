using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds payment card numbers: the issuer's digits, the length that goes with them, and the check digit (Luhn) must agree.
/// The check digit alone would take every tenth order number for a card; where the number is named as a card's, it is enough.
/// </summary>
internal static partial class CardNumbers
{
    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            if (HasRightCheckDigit(digits) && (IsIssued(digits, match.Value) || SaysCard().IsMatch(NumberIntroductions.Before(text, match.Index))))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool IsIssued(string digits, string written)
    {
        var first4 = int.Parse(digits.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
        return first4 switch
        {
            >= 4000 and <= 4999 => digits.Length is 13 or 16 or 19,
            >= 5100 and <= 5599 or >= 2221 and <= 2720 => digits.Length == 16,
            >= 3400 and <= 3499 or >= 3700 and <= 3799 => digits.Length == 15,
            >= 3528 and <= 3589 => digits.Length == 16,
            >= 3000 and <= 3059 or >= 3600 and <= 3699 or >= 3800 and <= 3899 => digits.Length == 14,
            1800 or 2131 => digits.Length == 15,
            5018 or 5020 or 5038 or 5893 or 6304 or 6759 or >= 6761 and <= 6763 => digits.Length is >= 12 and <= 19,
            >= 6000 and <= 6999 => digits.Length is >= 16 and <= 19,
            // Cards that are good in Korea alone begin with 9; without groups of four they look like any number.
            >= 9000 => digits.Length == 16 && written.Length == 19,
            _ => false,
        };
    }

    private static bool HasRightCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"(?:\bcards?|\bcc|\bvisa|\bmastercard|\bamex|카드|체크|신용)" + NumberIntroductions.Then, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysCard();

    [GeneratedRegex(@"(?<![A-Za-z0-9]|\d[-.])\d(?:[ -]?\d){11,18}(?![A-Za-z0-9]|[-.]\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}

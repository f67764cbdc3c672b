using System.Globalization;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds Korean resident and foreigner registration numbers (birth date, sex and century digit, six more digits).
/// Without its hyphen a number needs a right check digit. With the hyphen the form and a real birth date are enough,
/// because numbers given since October 2020 carry no check digit.
/// </summary>
internal static partial class ResidentNumbers
{
    private static readonly int[] Weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var hyphenated = match.Groups[2].Length > 0;
            var digits = match.Groups[1].Value + match.Groups[3].Value;
            if (HasBirthDate(digits) && (hyphenated || HasRightCheckDigit(digits)))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool HasBirthDate(string digits)
    {
        var century = digits[6] is '1' or '2' or '5' or '6' ? "19" : "20";
        return DateOnly.TryParseExact(century + digits[..6], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static bool HasRightCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += (digits[i] - '0') * Weights[i];

        var check = (11 - sum % 11) % 10;
        // Foreigners' numbers (5 to 8) carry a check digit that is two higher.
        if (digits[6] >= '5')
            check = (check + 2) % 10;
        return digits[12] - '0' == check;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9-])(\d{6})(\s?-\s?)?([1-8]\d{6})(?![A-Za-z0-9]|-\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}

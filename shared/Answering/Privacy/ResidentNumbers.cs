using System.Globalization;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds Korean resident and foreigner registration numbers (birth date, a digit for sex and century, six more digits).
/// With its hyphen the form and a birth date that has been are enough, because numbers given since October 2020 carry no check digit.
/// Undivided, or with a space, the number needs a right check digit or a word that names it. The usual half-hidden form
/// (<c>900101-1******</c>) still tells birth date and sex and is masked too.
/// </summary>
internal static partial class ResidentNumbers
{
    private const string Words = @"(?:주민(?:\s?등록)?|주민증|외국인(?:\s?등록)?|거소(?:\s?신고)?|민증|\brrn|\bresident\s+registration|\balien\s+registration|\bresident)";

    // Nobody is born later for long to come, and article numbers such as 8801234567893 would be of people born in 2088.
    private const int LatestYear = 2049;

    private static readonly int[] Weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var digits = match.Groups[1].Value + match.Groups[3].Value;
            if (HasBirthDate(digits) && IsMeant(text, match, digits))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool IsMeant(string text, Match match, string digits)
    {
        if (NumberIntroductions.SaysThing(text, match.Index)) return false;
        if (match.Groups[2].Value.Contains('-')) return true;
        return digits[^1] != '*' && (HasRightCheckDigit(digits)
            || Before().IsMatch(NumberIntroductions.Before(text, match.Index))
            || Behind().IsMatch(NumberIntroductions.Behind(text, match.Index + match.Length)));
    }

    private static bool HasBirthDate(string digits)
    {
        var century = digits[6] is '1' or '2' or '5' or '6' ? "19" : "20";
        return DateOnly.TryParseExact(century + digits[..6], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            && (century == "19" || born.Year <= LatestYear);
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

    [GeneratedRegex(@"(?<![A-Za-z0-9-])(\d{6})(\s?-\s?|\s)?([1-8](?:\d{6}|\*{6}))(?![A-Za-z0-9]|-\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(Words + NumberIntroductions.Then, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(NumberIntroductions.Follows + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();
}

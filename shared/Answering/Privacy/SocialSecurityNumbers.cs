using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds social security and individual taxpayer numbers of the United States (three, two and four digits). Area 000, 666 and from 900,
/// group 00 and serial 0000 are never given; an area from 900 is a taxpayer number in its own groups. With hyphens the form is enough;
/// with spaces or undivided the number has to be named.
/// </summary>
internal static partial class SocialSecurityNumbers
{
    private const string Words = @"(?:\bssns?|\bsocial(?:\s+security)?|\bsoc\s?sec|\bitin|\btaxpayer\s+identification|\btax\s+id|사회\s?보장|납세자\s?(?:식별)?)";

    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            if (!IsGiven(match.Groups[1].ValueSpan, match.Groups[3].ValueSpan, match.Groups[4].ValueSpan))
                continue;
            var named = Before().IsMatch(NumberIntroductions.Before(text, match.Index))
                || Behind().IsMatch(NumberIntroductions.Behind(text, match.Index + match.Length));
            if (named || (match.Groups[2].Value == "-" && !NumberIntroductions.SaysThing(text, match.Index)))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool IsGiven(ReadOnlySpan<char> area, ReadOnlySpan<char> group, ReadOnlySpan<char> serial)
    {
        if (area is "000" or "666" || group is "00" || serial is "0000") return false;
        // Groups of taxpayer numbers, as the revenue service gives them.
        return area[0] != '9' || int.Parse(group, System.Globalization.CultureInfo.InvariantCulture) is >= 50 and <= 65 or >= 70 and <= 88 or >= 90 and <= 92 or >= 94;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9]|\d[-./])(\d{3})([- ]?)(\d{2})\2(\d{4})(?![A-Za-z0-9]|[-./]\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(Words + NumberIntroductions.Then, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(NumberIntroductions.Follows + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();
}

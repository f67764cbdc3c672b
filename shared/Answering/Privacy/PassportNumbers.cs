using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds passport numbers where they are named as such: a letter and eight digits (Korea, United States), a letter, three digits, a letter
/// and four digits (Korea since December 2021), nine digits (United States, United Kingdom), two letters and six or seven digits (elsewhere).
/// Alone, such a row of signs could be anything.
/// </summary>
internal static partial class PassportNumbers
{
    private const string Words = @"(?:\bpassports?(?:\s+(?:of\s+mine|holder|card))?|여권)";

    public static IEnumerable<Range> FindIn(string text)
    {
        if (!text.Contains("passport", StringComparison.OrdinalIgnoreCase) && !text.Contains("여권", StringComparison.Ordinal))
            yield break;
        foreach (Match match in Pattern().Matches(text))
        {
            if (Before().IsMatch(NumberIntroductions.Before(text, match.Index))
                || Behind().IsMatch(NumberIntroductions.Behind(text, match.Index + match.Length)))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9]|\d[-./])(?:[A-Z] ?\d{8}|[A-Z] ?\d{3}[A-Z]\d{4}|\d{9}|\d{3} \d{3} \d{3}|[A-Z]{2} ?\d{6,7})(?![A-Za-z0-9]|[-./]\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(Words + NumberIntroductions.Then, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(NumberIntroductions.Follows + @"(?:\w+ )?" + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();
}

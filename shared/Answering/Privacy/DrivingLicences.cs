using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds the numbers of driving licences: Korean ones by their form (two, two, six and two digits, the first a region from 11 to 28),
/// British ones by theirs (sixteen signs), others where they are named.
/// </summary>
internal static partial class DrivingLicences
{
    private const string Words = @"(?:\bdriv(?:er'?s?|ers'|ing)\s+licen[cs]e|\bdl(?=\s*(?:no\b|no\.|num|#|:))|운전\s?면허(?:증)?|면허(?:증)?(?=\s?번호))";

    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in OwnForm().Matches(text))
        {
            if (!NumberIntroductions.SaysThing(text, match.Index))
                yield return match.Index..(match.Index + match.Length);
        }

        foreach (var named in NamedNumbers.FindIn(text, Before(), Behind()))
            yield return named;
    }

    [GeneratedRegex(
        @"(?<![A-Za-z0-9]|\d[-./])(?:(?:1[1-9]|2[0-8])-\d{2}-\d{6}-\d{2}|[A-Z]{1,5}9{0,4}\d[0156]\d(?:[0-2]\d|3[01])\d[A-Z]{1,2}9?[A-Z0-9]{3})(?![A-Za-z0-9]|[-./]\d)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnForm();

    [GeneratedRegex(Words + NumberIntroductions.Then, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(NumberIntroductions.Follows + Words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();
}

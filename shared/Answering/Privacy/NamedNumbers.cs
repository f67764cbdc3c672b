using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>Finds numbers that have no form of their own and are told by the word that names them.</summary>
internal static partial class NamedNumbers
{
    /// <summary>The numbers with a naming word directly before or behind them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">Matches to the end of what stands before a number.</param>
    /// <param name="behind">Matches from the beginning of what stands behind it.</param>
    public static IEnumerable<Range> FindIn(string text, Regex before, Regex behind)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            if (Date().IsMatch(match.ValueSpan))
                continue;
            if (before.IsMatch(NumberIntroductions.Before(text, match.Index))
                || behind.IsMatch(NumberIntroductions.Behind(text, match.Index + match.Length)))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    /// <summary>Whether a row of digits is a calendar date.</summary>
    public static bool IsDate(ReadOnlySpan<char> written) => Date().IsMatch(written);

    // Four digits at least, in groups, with some letters before or behind.
    [GeneratedRegex(@"(?<![A-Za-z0-9]|\d[-./])[A-Za-z]{0,5}[-_/]?\d(?:[- ]?\d){3,14}(?:-?[A-Za-z]{1,2})?(?![A-Za-z0-9]|[-./]\d|[.,]\d{3})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?:(?:19|20)\d{2}[-./ ](?:0?[1-9]|1[0-2])(?:[-./ ](?:0?[1-9]|[12]\d|3[01]))?|(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|[12]\d|3[01])[-./ ](?:19|20)\d{2}|(?:19|20)\d{2})(?:\s|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();
}

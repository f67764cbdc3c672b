using System.Text.RegularExpressions;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>Counts the days, weeks and months that a text speaks of, with a number or without: "on that day" is not "in that month".</summary>
internal static partial class TimeNouns
{
    /// <summary>Whether a text speaks of some unit of time more often than its source.</summary>
    public static bool AreMore(string said, string source)
    {
        var held = Count(source);
        return Count(said).Any(unit => unit.Value > held.GetValueOrDefault(unit.Key));
    }

    private static Dictionary<string, int> Count(string text) => Nouns().Matches(NumberWords.ToDigits(text.ToLowerInvariant()))
        .CountBy(match => match.Groups["unit"].Value).ToDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(?<unit>second|minute|hour|day|week|month|year)s?\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nouns();
}

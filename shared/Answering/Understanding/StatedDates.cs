using System.Globalization;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Understanding;

/// <summary>
/// Reads "as of March 2024", "in force on 5 May 2023", "2024년 3월 기준" and the like. A date without such words is part of the story
/// ("I signed on 5 May 2023") and chooses no version.
/// </summary>
internal static partial class StatedDates
{
    /// <summary>The first stated day; null where none is stated, or the words name no day of the calendar.</summary>
    /// <param name="text">The question.</param>
    /// <param name="today">The day on which it is asked, which "last year" counts from.</param>
    public static StatedDate? Find(string text, DateOnly today)
    {
        foreach (var (pattern, read) in Readers)
        {
            var match = pattern.Match(text);
            if (match.Success && read(match) is { } day)
                return new StatedDate(day, Without(text, match));
        }

        return RelativeDates.Find(text, today) is var (place, named) ? new StatedDate(named, Without(text, place)) : null;
    }

    private static readonly (Regex Pattern, Func<Match, DateOnly?> Read)[] Readers =
    [
        (EnglishWords(), match => Day(match, MonthOf(match.Groups["month"].Value))),
        (EnglishDigits(), match => Day(match, NumberOf(match.Groups["month"]))),
        (Korean(), match => Day(match, NumberOf(match.Groups["month"]))),
    ];

    private static DateOnly? Day(Match match, int? month)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2200 || month is < 1 or > 12)
            return null;

        // A month or a year means its end: what was in force by then.
        var last = DateTime.DaysInMonth(year, month ?? 12);
        var day = NumberOf(match.Groups["day"]) ?? last;
        return day < 1 ? null : new DateOnly(year, month ?? 12, Math.Min(day, last));
    }

    private static int? NumberOf(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int? MonthOf(string name)
    {
        string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        return name.Length < 3 ? null : Array.IndexOf(months, name[..3].ToLowerInvariant()) + 1;
    }

    private static string Without(string text, Capture match) =>
        Spaces().Replace(string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length)), " ")
            .Trim(' ', ',', ':', ';');

    private const string Introduction = @"\b(?:as\s+of|as\s+at|(?:in\s+force|effective|valid|applicable)\s+(?:on|in|as\s+of)|back\s+in)\s+";

    [GeneratedRegex(
        Introduction + @"(?:the\s+)?(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year>[0-9]{4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishWords();

    [GeneratedRegex(
        Introduction + @"(?<year>[0-9]{4})(?:[-/.](?<month>[0-9]{1,2})(?:[-/.](?<day>[0-9]{1,2}))?)?(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishDigits();

    [GeneratedRegex(
        @"(?<year>[0-9]{4})\s*(?:년|[-./])(?:\s*(?<month>[0-9]{1,2})\s*(?:월|[-./]|(?=\s)))?(?:\s*(?<day>[0-9]{1,2})\s*일?\.?)?\s*(?:을|를|에)?\s*(?:기준(?:으로|에|인)?|현재(?:로|에)?|당시(?:에|의)?|시점(?:에|의|으로)?)(?:는|은|에는)?",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Korean();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}

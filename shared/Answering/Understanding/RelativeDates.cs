using System.Globalization;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Understanding;

/// <summary>
/// Reads days that are named from today: "as of last year", "what was the fee last year?", "작년 기준", "3개월 전 기준". A month or a
/// year means its last day. "I signed it last year" is part of the story and names no day.
/// </summary>
internal static partial class RelativeDates
{
    /// <summary>The words that name a day, and the day; null where none do.</summary>
    public static (Match Place, DateOnly Day)? Find(string text, DateOnly today)
    {
        foreach (var pattern in (Regex[])[English(), EnglishPast(), Korean()])
        {
            if (pattern.Match(text) is { Success: true } match && Day(match, today) is { } day) return (PlaceOf(match, pattern), day);
        }

        return null;
    }

    // Of "what was the fee last year?" only the last words name the day.
    private static Match PlaceOf(Match match, Regex pattern) => pattern == EnglishPast() ? LastWords().Match(match.Value) is { Success: true } words && match.Index == 0 ? words : match : match;

    private static DateOnly? Day(Match match, DateOnly today)
    {
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        if (unit is "yesterday" or "어제") return today.AddDays(-1);
        if (unit is "재작년") return EndOfYear(today.Year - 2);
        var count = match.Groups["count"] is { Success: true } said
            ? -(int.TryParse(said.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1)
            : match.Groups["which"].Value.ToLowerInvariant() is "next" or "내" or "다음" ? 1 : -1;
        if (count is < -200 or > 1) return null;
        return (unit, Ago: match.Groups["count"].Success) switch
        {
            ("year" or "years" or "년" or "해" or "작년" or "지난해" or "내년", false) => EndOfYear(today.Year + (unit is "내년" ? 1 : count)),
            ("year" or "years" or "년", true) => today.AddYears(count),
            ("month" or "months" or "달" or "개월" or "지난달", false) => EndOfMonth(today.AddMonths(count)),
            ("month" or "months" or "달" or "개월", true) => today.AddMonths(count),
            ("week" or "weeks" or "주", _) => today.AddDays(7 * count),
            ("day" or "days" or "일", true) => today.AddDays(count),
            _ => null,
        };
    }

    private static DateOnly EndOfYear(int year) => new(year, 12, 31);

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private const string Named = @"(?:the\s+end\s+of\s+)?(?:(?<which>last|next|the\s+previous)\s+(?<unit>year|month|week)|(?<unit>yesterday)|(?<count>[0-9]{1,3}|an?|one)\s+(?<unit>years?|months?|weeks?|days?)\s+ago)";

    [GeneratedRegex(@"\b(?:as\s+of|as\s+at|(?:in\s+force|effective|valid|applicable)(?:\s+(?:on|in|as\s+of))?|back\s+in)\s+" + Named + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"^\W*(?:what|which|how\s+(?:much|long|high|many\s+\w+))\s+(?:was|were)\b.{1,120}\s" + Named + @"\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishPast();

    [GeneratedRegex(@"\s(?:" + Named + @")(?=\W*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastWords();

    [GeneratedRegex(@"(?:(?<unit>재작년|작년|지난해|내년|지난달|어제)|(?<which>지난|저번|다음)\s*(?<unit>달|해|주)|(?<count>[0-9]{1,3}|일|한)\s*(?<unit>년|개월|달|주|일)\s*전)\s*(?:말\s*)?(?:을|를|에)?\s*(?:기준(?:으로|에|인)?|현재(?:로|에)?|당시(?:에|의)?|시점(?:에|의|으로)?)(?:는|은|에는)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Korean();
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>
/// Finds what must be copied and never reckoned: numbers with their units and bounds, dates, times, sections, addresses. English and
/// Korean, in digits and in words. Two sentences say the same of one thing where the records are equal.
/// </summary>
internal static partial class Quantities
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>All quantities of a text, in no order that matters.</summary>
    public static IReadOnlyList<Quantity> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Quantity>();
        var rest = new StringBuilder(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        Take(rest, Addresses(), found, match => new Quantity(QuantityKind.Identifier, match.Value.TrimEnd('.', ',', ';', ')', '!', '?'), null, null));
        TakeDates(rest, found);
        TakeTimes(rest, found);
        Take(rest, Identifiers(), found, match => new Quantity(QuantityKind.Identifier, match.Value.Replace(" ", "", StringComparison.Ordinal), null, null));
        var words = NumberWords.ToDigits(rest.ToString());
        found.AddRange(NumbersOf(words));
        return found;
    }

    // What one reader has taken, the next ones do not see.
    private static void Take(StringBuilder rest, Regex pattern, List<Quantity> found, Func<Match, Quantity?> read)
    {
        var text = rest.ToString();
        foreach (Match match in pattern.Matches(text))
        {
            if (read(match) is not { } quantity) continue;
            found.Add(quantity);
            for (var at = match.Index; at < match.Index + match.Length; at++) rest[at] = ' ';
        }
    }

    private static void TakeDates(StringBuilder rest, List<Quantity> found)
    {
        foreach (var pattern in new[] { NumericDate(), KoreanDate(), EnglishDate(), EnglishMonthFirst() })
            Take(rest, pattern, found, match => DateOf(match, BoundAround(match.Result("$`"), match.Result("$'"))));
    }

    private static Quantity DateOf(Match match, string? bound)
    {
        var month = match.Groups["month"].Value;
        var number = int.TryParse(month, CultureInfo.InvariantCulture, out var digits) ? digits : Array.IndexOf(Months, month[..3]) + 1;
        var value = string.Create(CultureInfo.InvariantCulture, $"{Part(match, "year")}-{number}-{Part(match, "day")}");
        return new Quantity(QuantityKind.Date, value, null, bound);
    }

    private static string Part(Match match, string name) => match.Groups[name].Success ? match.Groups[name].Value.TrimStart('0') : "?";

    private static void TakeTimes(StringBuilder rest, List<Quantity> found) => Take(rest, TimeOfDay(), found, match =>
    {
        if (match.Groups["name"].Success) return new Quantity(QuantityKind.Time, match.Groups["name"].Value is "noon" or "정오" ? "720" : "0", null, null);
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (half.StartsWith('p') || half == "오후") hour = hour % 12 + 12;
        else if (half.Length > 0) hour %= 12;
        return new Quantity(QuantityKind.Time, (hour * 60 + minute).ToString(CultureInfo.InvariantCulture), null, null);
    });

    private static List<Quantity> NumbersOf(string text)
    {
        var found = new List<Quantity>();
        var matches = Numbers().Matches(text);
        for (var at = matches.Count - 1; at >= 0; at--)
        {
            var match = matches[at];
            var (following, end) = UnitAfter(text, match.Index + match.Length);
            var unit = UnitBefore(text, match.Index) ?? following;
            // "30 to 60 days": the first number is of days too.
            if (unit is null && at + 1 < matches.Count && Joins().IsMatch(text[end..matches[at + 1].Index])) unit = found[^1].Unit;
            var value = decimal.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? number.ToString("0.############", CultureInfo.InvariantCulture)
                : match.Value;
            found.Add(new Quantity(QuantityKind.Number, value, unit, BoundAround(text[..match.Index], text[end..])));
        }

        return found;
    }

    private static string? UnitBefore(string text, int start)
    {
        var match = WordBefore().Match(text[Math.Max(0, start - 16)..start]);
        return match.Success ? Units.Preceding(match.Groups["word"].Value) : null;
    }

    private static (string? Unit, int End) UnitAfter(string text, int end)
    {
        var match = WordAfter().Match(text, end);
        if (!match.Success) return (null, end);
        var word = match.Groups["word"].Value;
        var kind = match.Groups["kind"].Value is "business" or "working" ? "business" : "";
        if (!IsKorean(word)) return Units.Following(word) is { } unit ? (kind + unit, match.Index + match.Length) : (null, end);

        // A Korean unit has particles behind it: 30일이, 5개월까지. The longest unit that fits is meant.
        for (var length = Math.Min(word.Length, Units.LongestWord); length > 0; length--)
            if (Units.Following(word[..length]) is { } korean)
                return (korean, match.Groups["word"].Index + length);
        return (null, end);
    }

    private static bool IsKorean(string word) => word[0] is >= '가' and <= '힣';

    private static string? BoundAround(string before, string after)
    {
        var near = before[Math.Max(0, before.Length - 40)..];
        // Of several bounds the nearest one counts.
        return Before().Matches(near) is { Count: > 0 } hits && Gap().IsMatch(near[(hits[^1].Index + hits[^1].Length)..])
            ? NameOf(hits[^1])
            : After().Match(after[..Math.Min(after.Length, 24)]) is { Success: true } hit ? NameOf(hit) : null;
    }

    private static string? NameOf(Match match)
    {
        foreach (var name in new[] { "least", "most", "over", "under", "within", "after", "before", "about" })
            if (match.Groups[name].Success)
                return name;
        return null;
    }

    [GeneratedRegex(@"https?://[^\s<>""']+|www\.[^\s<>""']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|gov|edu|io|kr|uk|example)\b(?:/[^\s<>""']*)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?<!\d)(?<year>\d{4})[-./]\s?(?<month>\d{1,2})[-./]\s?(?<day>\d{1,2})(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"(?:(?<year>\d{4})년\s*)?(?<month>\d{1,2})월(?:\s*(?<day>\d{1,2})일)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanDate();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?(?:,?\s+(?<year>\d{4})\b)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"\b(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\s*[:.]\d)(?:,?\s+(?<year>\d{4})\b)?|(?<year>\d{4})\b)|\b(?<month>january|february|april|june|july|august|september|october|november|december)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishMonthFirst();

    [GeneratedRegex(@"\b(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s*(?<half>a\.?m\b\.?|p\.?m\b\.?)|(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})(?!\d)|(?<half>오전|오후)\s*(?<hour>\d{1,2})시(?:\s*(?<minute>\d{1,2})분)?|(?<!\d)(?<hour>\d{1,2})시(?!간)(?:\s*(?<minute>\d{1,2})분)?|\b(?<name>noon|midnight)\b|(?<name>정오|자정)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\b(?=[a-z]*\d)[a-z]+-?\d[a-z0-9-]*(?![a-z0-9])|\b\d+(?:\.\d+){2,}(?![a-z0-9])|\b\d+[a-z]?(?:\([a-z0-9]{1,4}\))+|\b\d{2,4}-\d{2,4}(?:-\d{2,5})+(?![a-z0-9])|\b\d{1,3}/\d{1,4}(?:/\d{2,4})?(?![a-z0-9])|\b\d+(?:st|nd|rd|th)(?![a-z0-9])|\b\d+-\d{3,}(?![a-z0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifiers();

    [GeneratedRegex(@"(?<![\d.,])[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<word>[$€£₩¥§]+|us\$|[a-z]+|제)[\s.]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"\G[\s-]{0,2}(?:(?:full|calendar|more|consecutive|additional|(?<kind>business|working))\s+)?(?<word>[a-zµμ$€£₩%°℃℉]+|[가-힣]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordAfter();

    [GeneratedRegex(@"^\s*(?:-|–|~|to|or|and|및|또는|에서|부터|,)\s*[$€£₩]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joins();

    // What may stand between a bound and its number.
    [GeneratedRegex(@"^\s*(?:the|of|a|an|is|are|about|age|[:(])?\s*[$€£₩¥]?\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\b(?:(?<most>at\s+most|no\s+more\s+than|not\s+more\s+than|no\s+longer\s+than|no\s+later\s+than|not\s+(?:to\s+)?exceed|maximum|max|up\s+to)|(?<least>at\s+least|no\s+less\s+than|not\s+less\s+than|no\s+fewer\s+than|no\s+sooner\s+than|minimum|min)|(?<over>more\s+than|greater\s+than|longer\s+than|older\s+than|higher\s+than|over|exceed(?:s|ing)?|above)|(?<under>less\s+than|fewer\s+than|younger\s+than|shorter\s+than|lower\s+than|under|below)|(?<within>within|until|by)|(?<after>after|since|from|beginning|starting)|(?<before>before|prior\s+to)|(?<about>about|approximately|around|roughly|nearly|almost))\b|(?<most>최대)|(?<least>최소|적어도)|(?<about>약(?=\s*$))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^\s*(?:of\s+age\s+|old\s+)?(?:(?<least>(?:or|and)\s+(?:more|older|over|above|higher|longer|later)\b|이상)|(?<most>(?:or|and)\s+(?:less|fewer|younger|under|below|lower|earlier)\b|이하)|(?<over>초과|(?:을|를|이|가)?\s?넘)|(?<under>미만)|(?<within>이내|안에|내에|까지)|(?<after>이후|후|뒤|부터|after\b|later\b)|(?<before>이전|전|before\b|earlier\b|ago\b)|(?<about>정도|쯤))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex After();
}

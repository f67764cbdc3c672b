using System.Text.RegularExpressions;
using PhoneNumbers;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds telephone numbers. A cheap pattern finds rows of digits; the numbering plans of libphonenumber say whether such a row is a
/// number: with a country code in any country; without one in a few, and only where it is divided as people of that country divide it.
/// What is introduced as a number to call is one from seven digits on. What is introduced as an order, a case or a book is none.
/// </summary>
internal static partial class TelephoneNumbers
{
    // Countries whose national form is looked for, each where the first sign fits: a trunk prefix, a bracket, or the three-three-four of America.
    private static readonly string[] WithTrunkPrefix = ["KR", "GB", "FR", "DE", "JP", "AU"];

    // Nobody gives more numbers in one message; what comes after them is masked by its form, for the library takes its time.
    private const int MostAsked = 20;

    private static readonly Lazy<PhoneNumberUtil> Plans = new(PhoneNumberUtil.GetInstance);

    public static IEnumerable<Range> FindIn(string text)
    {
        var asked = 0;
        foreach (Match match in Number().Matches(text))
        {
            if (++asked > MostAsked ? Digits(match.ValueSpan) is >= 8 and <= 15 : IsPhone(text, match))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool IsPhone(string text, Match match)
    {
        var written = match.ValueSpan;
        var digits = Digits(written);
        if (digits is < 7 or > 15 || NamedNumbers.IsDate(written) || NumberIntroductions.SaysThing(text, match.Index)) return false;
        if (SaysPhone().IsMatch(NumberIntroductions.Before(text, match.Index))) return true;
        return digits >= 8 && (written[0] == '+' ? IsInternational(match.Value) : IsNational(match.Value, digits));
    }

    private static bool IsInternational(string written) =>
        TryParse(written, null) is { } number && Plans.Value.IsValidNumber(number);

    private static bool IsNational(string written, int digits)
    {
        if (American().IsMatch(written)) return IsValid(written, "US");
        if (KoreanMobile().IsMatch(written)) return IsValid(written, "KR");
        if (digits < 9 || (written[0] != '0' && !written.StartsWith("(0", StringComparison.Ordinal)) || !Divided().IsMatch(written)) return false;
        return Array.Exists(WithTrunkPrefix, country => IsValid(written, country) && IsDividedAsIn(written, country));
    }

    private static bool IsValid(string written, string country) =>
        TryParse(written, country) is { } number && Plans.Value.IsValidNumberForRegion(number, country);

    private static bool IsDividedAsIn(string written, string country) =>
        GroupsOf(written) == GroupsOf(Plans.Value.Format(Plans.Value.Parse(written, country), PhoneNumberFormat.NATIONAL));

    private static string GroupsOf(string written) => string.Join(' ', Group().Matches(written).Select(group => group.Value));

    private static PhoneNumber? TryParse(string written, string? country)
    {
        try
        {
            return Plans.Value.Parse(written, country);
        }
        catch (NumberParseException)
        {
            // The library has no way to ask without it.
            return null;
        }
    }

    private static int Digits(ReadOnlySpan<char> written)
    {
        var end = written.IndexOf('x');
        var count = 0;
        foreach (var sign in end < 0 ? written : written[..end])
            count += char.IsAsciiDigit(sign) ? 1 : 0;
        return count;
    }

    // Digits in groups, with what may divide them, and an extension. A divider can be read in one way only: were there two, a row of
    // digits that is no number after all would be read in a hundred thousand ways.
    [GeneratedRegex(@"(?<![A-Za-z0-9]|\d[-./])(?:\+|\()?\d(?:(?:[ .-]{0,3}|[ .-]{0,2}[()][ .-]?)\d){6,17}(?:x\d{1,5})?(?![A-Za-z0-9]|[-./]\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:001[ .-]|1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])[2-9]\d{2}[-. ]\d{4}(?:x\d{1,5})?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex American();

    [GeneratedRegex(@"^01[016789][ .-]?\d{3,4}[ .-]?\d{4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanMobile();

    [GeneratedRegex(@"\d[)]?[ .-]\d", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Divided();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Group();

    [GeneratedRegex(@"(?:\b(?:tele)?phones?\b|\btel\b|\bmobile\b|\bcell(?:phone)?\b|\bdesk\b|\bfax\b|\bwhatsapp\b|\bcontact number\b|\bcall(?:ing)?\b(?!\s+(?:within|after|in|on|before|by|between)\b)|\btext\s+me\b|\breach\s+me\b|\bring\b|전화|휴대폰|휴대전화|핸드폰|연락처|팩스|폰)[^\d\n]{0,24}(?::[ \t]{0,4}\r?\n[ \t]{0,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysPhone();
}

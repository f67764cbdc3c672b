using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds the machine-readable lines of passports (two of 44 signs) and identity cards (three of 30), which hold name, number and birth
/// date. The check digits of ICAO 9303 for number, birth date and expiry must be right.
/// </summary>
internal static partial class TravelDocuments
{
    public static IEnumerable<Range> FindIn(string text)
    {
        if (!text.Contains('<'))
            yield break;
        foreach (Match match in Passport().Matches(text))
        {
            var line = match.Groups[2].Value;
            if (IsChecked(line, 0, 9) && IsChecked(line, 13, 6) && IsChecked(line, 21, 6))
                yield return match.Index..(match.Index + match.Length);
        }

        foreach (Match match in IdentityCard().Matches(text))
        {
            var (first, second) = (match.Groups[1].Value, match.Groups[2].Value);
            if (IsChecked(first, 5, 9) && IsChecked(second, 0, 6) && IsChecked(second, 8, 6))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool IsChecked(string line, int start, int length)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        var sum = 0;
        for (var at = 0; at < length; at++)
            sum += Value(line[start + at]) * weights[at % 3];
        return char.IsAsciiDigit(line[start + length]) && sum % 10 == line[start + length] - '0';
    }

    private static int Value(char sign) => sign == '<' ? 0 : char.IsAsciiDigit(sign) ? sign - '0' : sign - 'A' + 10;

    // The first line may be missing: people copy the second one, which has the number.
    [GeneratedRegex(@"(?<![A-Z0-9<])(P[A-Z<][A-Z]{3}[A-Z<]{39}\s{1,4})?([A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{7}[MFX<][0-9]{7}[A-Z0-9<]{14}[0-9<][0-9])(?![A-Z0-9<])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Passport();

    [GeneratedRegex(@"(?<![A-Z0-9<])([ACI][A-Z0-9<][A-Z<]{3}[A-Z0-9<]{9}[0-9][A-Z0-9<]{15})\s{1,4}([0-9]{7}[MFX<][0-9]{7}[A-Z<]{3}[A-Z0-9<]{11}[0-9])\s{1,4}[A-Z<]{30}(?![A-Z0-9<])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdentityCard();
}

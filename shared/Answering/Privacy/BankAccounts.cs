using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>Finds IBANs: a country's length and the check number of ISO 13616 (97 leaves 1) must both be right.</summary>
internal static partial class BankAccounts
{
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["AD"] = 24,
        ["AE"] = 23,
        ["AT"] = 20,
        ["BE"] = 16,
        ["BG"] = 22,
        ["CH"] = 21,
        ["CY"] = 28,
        ["CZ"] = 24,
        ["DE"] = 22,
        ["DK"] = 18,
        ["EE"] = 20,
        ["ES"] = 24,
        ["FI"] = 18,
        ["FR"] = 27,
        ["GB"] = 22,
        ["GI"] = 23,
        ["GR"] = 27,
        ["HR"] = 21,
        ["HU"] = 28,
        ["IE"] = 22,
        ["IL"] = 23,
        ["IS"] = 26,
        ["IT"] = 27,
        ["LI"] = 21,
        ["LT"] = 20,
        ["LU"] = 20,
        ["LV"] = 21,
        ["MC"] = 27,
        ["MT"] = 31,
        ["NL"] = 18,
        ["NO"] = 15,
        ["PL"] = 28,
        ["PT"] = 25,
        ["RO"] = 24,
        ["SA"] = 24,
        ["SE"] = 24,
        ["SI"] = 19,
        ["SK"] = 24,
        ["SM"] = 27,
        ["TR"] = 26,
    };

    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in Beginning().Matches(text))
        {
            if (Lengths.TryGetValue(match.Groups[1].Value, out var length) && EndOf(text, match.Index, length) is { } end
                && Leaves1(text.AsSpan(match.Index, end - match.Index)))
            {
                yield return match.Index..end;
            }
        }
    }

    // Groups of four may be divided by single spaces.
    private static int? EndOf(string text, int start, int length)
    {
        var at = start;
        for (var taken = 0; taken < length; at++)
        {
            if (at >= text.Length)
                return null;
            if (char.IsAsciiDigit(text[at]) || char.IsAsciiLetterUpper(text[at]))
                taken++;
            else if (text[at] != ' ' || text[at - 1] == ' ')
                return null;
        }

        return at < text.Length && char.IsAsciiLetterOrDigit(text[at]) ? null : at;
    }

    private static bool Leaves1(ReadOnlySpan<char> account)
    {
        Span<char> characters = stackalloc char[34];
        var count = 0;
        foreach (var character in account)
        {
            if (character != ' ')
                characters[count++] = character;
        }

        var rest = 0;
        for (var i = 0; i < count; i++)
        {
            // The country and the check number move to the end.
            var character = characters[(i + 4) % count];
            rest = char.IsAsciiDigit(character) ? (rest * 10 + character - '0') % 97 : (rest * 100 + character - 'A' + 10) % 97;
        }

        return rest == 1;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])([A-Z]{2})\d{2} ?[A-Z0-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();
}

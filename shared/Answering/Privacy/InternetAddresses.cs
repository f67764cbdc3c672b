using System.Net;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds Internet addresses of version 4 and 6. Four numbers with dots may also be a version or a section: they count where they are
/// introduced as an address, or where one is too large for a section. Addresses that are the same for everybody (loopback, network
/// masks, the first address of a home network) name nobody and stay.
/// </summary>
internal static partial class InternetAddresses
{
    // Sections and versions of four levels seldom count so far.
    private const int LargestSection = 63;

    public static IEnumerable<Range> FindIn(string text)
    {
        foreach (Match match in Four().Matches(text))
        {
            if (IsOfSomebody(match.Value, text, match.Index))
                yield return match.Index..(match.Index + match.Length);
        }

        foreach (Match match in Six().Matches(text))
        {
            if (IPAddress.TryParse(match.Value, out var address) && match.Value.Count(sign => sign == ':') >= 2 && HasTwoGroups(match.Value)
                && !IPAddress.IsLoopback(address) && !address.Equals(IPAddress.IPv6Any))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool IsOfSomebody(string written, string text, int start)
    {
        Span<int> numbers = stackalloc int[4];
        var at = 0;
        foreach (var part in written.Split('.'))
        {
            if ((part.Length > 1 && part[0] == '0') || int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) is not (>= 0 and <= 255 and var number))
                return false;
            numbers[at++] = number;
        }

        if (numbers[0] is 0 or 127 or 255 || IsOfEveryHome(numbers)) return false;
        var before = NumberIntroductions.Before(text, start);
        if (SaysSection().IsMatch(before)) return false;
        return numbers[..4].ContainsAnyExceptInRange(0, LargestSection) || SaysAddress().IsMatch(before);
    }

    private static bool IsOfEveryHome(ReadOnlySpan<int> numbers) =>
        numbers[3] is 0 or 1 or 254 or 255 && (numbers[0] == 10 || (numbers[0] == 192 && numbers[1] == 168) || (numbers[0] == 172 && numbers[1] is >= 16 and <= 31));

    // "1::2" is a ratio or a slip more often than an address.
    private static bool HasTwoGroups(string written) =>
        written.Split(':', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } groups && groups.Any(group => group.Length >= 3);

    [GeneratedRegex(@"(?<![A-Za-z0-9_.]|\d[-/])(?:\d{1,3}\.){3}\d{1,3}(?![A-Za-z0-9_]|\.\d|\()", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Four();

    [GeneratedRegex(@"(?<![A-Za-z0-9:.])(?:[0-9A-Fa-f]{1,4}:|::)(?:[0-9A-Fa-f]{0,4}:){1,7}(?:[0-9A-Fa-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?![A-Za-z0-9:]|\.\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Six();

    [GeneratedRegex(@"(?:\bip(?:v[46])?|\baddress(?:es)?|\bhost|\bserver|\bping|\bdns|\bgateway|아이피|주소|접속)(?:[ \t]{0,3}(?:address|주소))?(?:\s{0,3}(?:is|was|at|from|to|[:=(]|은|는|이|가|에서|로))*\s{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysAddress();

    [GeneratedRegex(@"(?:\bver(?:sion|\.)?|\bsec(?:tion|\.)?s?|\bclause|\barticle|\bchapter|\brelease|\bbuild|\bfirmware|\bparagraph|\bpara\.?|\bpart|\btable|\bfigure|\brule|\bstandard|\bupdate|\bios|\bandroid|§|버전|버젼|조항|항목|절|펌웨어|릴리스|업데이트|규칙|표|그림)(?:은|는|이|가|을|를)?[ \t:#]{0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysSection();
}

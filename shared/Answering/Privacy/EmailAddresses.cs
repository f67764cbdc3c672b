using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>Finds e-mail addresses. Letters are ASCII, so that a Korean particle behind an address stays outside.</summary>
internal static partial class EmailAddresses
{
    public static IEnumerable<Range> FindIn(string text) =>
        text.Contains('@') ? Pattern().Matches(text).Select(match => match.Index..(match.Index + match.Length)) : [];

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}

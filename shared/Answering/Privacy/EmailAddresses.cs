using System.Text.RegularExpressions;

namespace BotSuite.Answering.Privacy;

/// <summary>
/// Finds e-mail addresses, also those that are spelled out against collectors: "jane [at] example [dot] com", "jane at example dot com",
/// "jane 골뱅이 example 닷 com". Letters are Latin, so that a Korean particle behind an address stays outside.
/// </summary>
internal static partial class EmailAddresses
{
    private const string Name = "[A-Za-z0-9\u00C0-\u024F._%+-]{1,64}";
    private const string Label = "[A-Za-z0-9\u00C0-\u024F-]{1,63}";

    // What is commonly looked at, bought at or found at a shop whose name is spelled out.
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "look", "looking", "looked", "shop", "shopping", "shopped", "buy", "buying", "bought", "order", "ordered", "ordering", "orders", "available",
        "sold", "visit", "find", "found", "it", "them", "this", "that", "these", "those", "one", "us", "me", "you", "him", "her", "account", "page",
        "item", "items", "arrived", "site", "store", "price", "prices", "deal", "deals", "sale", "work", "working", "works", "worked", "registered",
        "seen", "saw", "see", "check", "checked", "listed", "signed", "login", "log", "in", "up", "is", "are", "was", "were", "be", "here", "there",
        "online", "website", "and", "or", "not", "only", "someone", "somebody", "people", "support", "team", "read", "reading", "posted", "paid", "pay",
    };

    /// <summary>Whether the text has any of the signs or words that an address needs.</summary>
    public static bool MayBeIn(string text) => text.Contains('@') || SpellsOut(text);

    public static IEnumerable<Range> FindIn(string text)
    {
        if (text.Contains('@'))
        {
            foreach (Match match in Pattern().Matches(text))
                yield return match.Index..(match.Index + match.Length);
        }

        if (!text.Contains('@') && !SpellsOut(text))
            yield break;
        foreach (Match match in Bracketed().Matches(text))
            yield return match.Index..(match.Index + match.Length);
        foreach (Match match in Spoken().Matches(text))
        {
            if (!Verbs.Contains(match.Groups[1].Value))
                yield return match.Index..(match.Index + match.Length);
        }
    }

    private static bool SpellsOut(string text) =>
        text.Contains("dot", StringComparison.OrdinalIgnoreCase) || text.Contains("골뱅이", StringComparison.Ordinal)
        || text.Contains("[at]", StringComparison.OrdinalIgnoreCase) || text.Contains("(at)", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" at]", StringComparison.OrdinalIgnoreCase) || text.Contains(" at)", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex($@"(?<![A-Za-z0-9\u00C0-\u024F._%+-]){Name}@(?:{Label}\.){{1,8}}[A-Za-z]{{2,24}}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    // The sign in brackets, or with a space on both sides, is meant to be read as one.
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9\u00C0-\u024F._%+-]){Name}(?: ?[\[({{<] ?(?:at|@|골뱅이) ?[\])}}>] ?| @ | ?골뱅이 ?){Label}(?:(?: ?[\[({{<] ?(?:dot|\.|닷|점) ?[\])}}>] ?|\.| dot | ?[닷점] ?){Label}){{1,8}}(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    // In plain words an ending that is one makes the difference to "we met at noon".
    [GeneratedRegex(
        $@"(?<![A-Za-z0-9\u00C0-\u024F._%+-])([A-Za-z0-9._%+-]{{1,64}}(?: dot [A-Za-z0-9_-]{{1,32}})?) at {Label}(?: dot {Label}){{0,3}} dot (?:com|net|org|edu|gov|io|co|kr|uk|de|fr|jp|cn|in|au|ca|info|me|us|eu|ac|biz|dev|app|health|law)(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spoken();
}

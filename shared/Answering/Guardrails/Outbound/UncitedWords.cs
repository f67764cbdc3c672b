using System.Text.RegularExpressions;
using BotSuite.Answering.Privacy;

namespace BotSuite.Answering.Guardrails.Outbound;

/// <summary>Links and personal data that the cited sources do not hold.</summary>
internal static partial class UncitedWords
{
    /// <summary>The pack that the rules stand under; they are code and cannot be switched off.</summary>
    public const string Pack = "built-in/1";

    /// <summary>The rule about links.</summary>
    public const string Links = "links/uncited";

    private static readonly char[] AfterLink = ['.', ',', ';', ':', '!', '?', ')', ']', '”', '’', '"', '\''];

    /// <summary>The places, in the order of the text: links that are to be rewritten, personal data that is to be masked.</summary>
    /// <param name="text">Words of an answer.</param>
    /// <param name="sources">The texts and addresses of what is cited.</param>
    public static IReadOnlyList<GuardrailVerdict> In(string text, IReadOnlyList<string> sources)
    {
        var held = new Lazy<HashSet<string>>(() => sources.SelectMany(LinksIn).Select(link => link.Address).ToHashSet(StringComparer.OrdinalIgnoreCase));
        var links = LinksIn(text).Where(link => !held.Value.Contains(link.Address))
            .Select(link => new GuardrailVerdict(Links, Pack, GuardrailAction.Rewrite, link.Start, link.Start + link.Address.Length)).ToArray();
        var spans = PersonalDataMask.Mask(text).Spans;
        var signs = new Lazy<string[]>(() => [.. sources.Select(Signs)]);
        var personal = spans.Where(span => !Array.Exists(signs.Value, source => source.Contains(Signs(text[span.Start..span.End]), StringComparison.OrdinalIgnoreCase)))
            .Select(span => new GuardrailVerdict($"personal-data/{PersonalDataMask.NameOf(span.Kind)}", Pack, GuardrailAction.Mask, span.Start, span.End))
            .Where(found => !Array.Exists(links, link => link.Start < found.End && found.Start < link.End));
        return [.. links.Concat(personal).OrderBy(verdict => verdict.Start)];
    }

    private static IEnumerable<(int Start, string Address)> LinksIn(string text) => Link().Matches(text).Select(match => (match.Index, match.Value.TrimEnd(AfterLink)));

    // A number is the same with and without its spaces and dashes.
    private static string Signs(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)[^\s<>""“”]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

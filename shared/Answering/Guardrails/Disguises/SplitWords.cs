using System.Text.RegularExpressions;

namespace BotSuite.Answering.Guardrails.Disguises;

/// <summary>Words with something between their letters: "i g n o r e", "i.g.n.o.r.e", "ig-nore".</summary>
internal static partial class SplitWords
{
    /// <summary>The text with such words put together; none where there are none.</summary>
    public static IEnumerable<Disguise> In(string text)
    {
        if (Spaced().Match(text) is { Success: true } spaced)
            yield return new Disguise("spaced letters", Spaced().Replace(text, run => Joined(run.Value)), spaced.Index, spaced.Index + spaced.Length);
        if (Hyphen().IsMatch(text))
            yield return new Disguise("split words", Hyphen().Replace(text, ""), 0, text.Length);
    }

    // Where letters have one sign between them, two or more part the words.
    private static string Joined(string run) => Between().Replace(run, gap => gap.Length > 1 ? " " : "");

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?:[A-Za-z0-9@$][ ._*|/\\-]{1,3}){5,}[A-Za-z0-9@$](?![\p{L}\p{Nd}])")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"[ ._*|/\\-]{1,3}")]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<=\p{L})[-_*~|](?=\p{L})|(?<=\p{Ll})\.(?=\p{Ll})")]
    private static partial Regex Hyphen();
}

using System.Text.RegularExpressions;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>
/// Decides by code whether a sentence that a model wrote says what its source says, and no more: words, numbers, names, denials,
/// duties, conditions. In doubt it does not. What it cannot see is who does what to whom: see <c>Writing/README.md</c>.
/// </summary>
public sealed partial class SentenceSupport
{
    // Of the sentences written for the samples that say what their source says, these keep the most; see the README.
    private const double LeastEnglish = 0.62;
    private const double LeastKorean = 0.45;

    // Longer ones nobody reads as a sentence, and no pattern has to.
    private const int LongestSentence = 800;
    private const int LongestSource = 6_000;

    private readonly ContentWords _words;

    /// <summary>Makes the check.</summary>
    public SentenceSupport(ContentWords words) => _words = words;

    /// <summary>Why the source does not support the sentence, as the name of a rule such as <c>number-lock/unit</c>; null where it does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="evidence">The sentences of the source that it rests on, the main one first; at least one.</param>
    /// <param name="context">Titles: words that a sentence may take up without stating anything by them.</param>
    public string? Fault(string sentence, IReadOnlyList<string> evidence, string context)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(evidence);
        var source = string.Join('\n', evidence);
        if (sentence.Length > LongestSentence || source.Length > LongestSource) return "grounding/length";
        if (QuantityLock.Broken(Quantities.Of(sentence), Quantities.Of(source)) is { } broken) return $"number-lock/{broken}";
        if (TimeNouns.AreMore(sentence, source)) return "number-lock/unit";

        var said = _words.Of(sentence);
        var held = _words.Of(source);
        if (!IsCovered(said, held, context)) return "grounding/words";
        if (NamesIn(sentence).Any(name => !Holds(source, name) && !Holds(context, name))) return "grounding/name";
        if (DenialsDiffer(sentence, said, evidence, source) || Contraries.AreIn(said, held, _words)) return "grounding/negation";
        return ClaimStrength.Difference(sentence, evidence[0], source) is { } stronger ? $"grounding/{stronger}" : null;
    }

    private bool IsCovered(IReadOnlySet<string> said, IReadOnlySet<string> held, string context)
    {
        if (!said.Any(held.Contains)) return false;
        var around = _words.Of(context);
        return Share(said, word => !IsKorean(word), LeastEnglish) && Share(said, IsKorean, LeastKorean);

        bool Share(IReadOnlySet<string> all, Func<string, bool> kind, double least)
        {
            var own = all.Where(kind).ToArray();
            return own.Length == 0 || own.Count(word => held.Contains(word) || around.Contains(word)) >= least * own.Length;
        }
    }

    private bool DenialsDiffer(string sentence, IReadOnlySet<string> said, IReadOnlyList<string> evidence, string source)
    {
        var denied = Negations.Of(sentence, _words);
        var held = Negations.Of(source, _words);
        // A ban says the same as a denial: "it is prohibited" and "you must not".
        var (bans, heldBans) = (Ban().Count(sentence), Ban().Count(source));
        if (denied.Count + bans > held.Count + heldBans) return true;
        if (heldBans <= bans && denied.Any(one => !held.Any(other => Meet(one, other)))) return true;
        // What the main sentence denies must not be asserted.
        var main = Negations.Of(evidence[0], _words);
        if (denied.Count + bans < main.Count && main.Any(one => one.Count == 0 || one.Count(said.Contains) * 2 > one.Count)) return true;
        return bans == 0 && main.Any(one => one.Count(said.Contains) * 2 > one.Count && !denied.Any(other => Meet(one, other)));
    }

    private static bool Meet(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Count == 0 || other.Count == 0 || one.Any(other.Contains);

    private static IEnumerable<string> NamesIn(string sentence) =>
        Names().Matches(sentence).Select(match => match.Value).Where(name => name is not "I");

    private static bool Holds(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsKorean(string word) => word[0] is >= '가' and <= '힣';

    // Capitals inside a sentence, and days wherever they stand.
    [GeneratedRegex(@"(?<=[\p{L}\d,;)""'’]\s+[""'(]?)\p{Lu}[\p{L}\d&-]*|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[월화수목금토일]요일", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"\b(?:prohibit(?:s|ed)?|forbid(?:s|den)?|banned?|illegal|unlawful|void|invalid)\b|금지|불법|위법|무효|불가", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ban();
}

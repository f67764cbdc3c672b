using System.Text.RegularExpressions;
using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Outbound;
using BotSuite.Answering.Writing.Generated.Support;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>Lets those sentences of one draft through that their passages support. A sentence that leans on a removed one goes with it.</summary>
internal sealed partial class DraftCheck(
    SentenceSupport support, EvidenceFinder finder, ContentWords words, OutboundRules outbound, IReadOnlyList<RetrievedPassage> passages)
{
    private readonly List<GuardrailVerdict> _verdicts = [];
    private bool _removedBefore;

    /// <summary>What was removed.</summary>
    public IReadOnlyList<GuardrailVerdict> Verdicts => _verdicts;

    /// <summary>How many sentences were looked at.</summary>
    public int Seen { get; private set; }

    /// <summary>The sentence with what supports it; null where it is removed.</summary>
    public WrittenSentence? Pass(DraftSentence sentence)
    {
        Seen++;
        var (fault, evidence) = Judge(sentence);
        // What a source says word for word is its own claim.
        var isCopy = fault is null && evidence.Count == 1 && Proof.QuotedText.Shown(evidence[0].Text) == sentence.Text;
        var removal = isCopy ? null : Forbidden(sentence) ?? (fault is null ? null : DraftVerdicts.Removed(fault));
        _removedBefore = removal is not null;
        if (removal is not null)
        {
            _verdicts.Add(removal);
            return null;
        }

        var main = evidence[0];
        return new WrittenSentence(main.Passage, main.Start, main.End, sentence.Shape)
        {
            Restated = isCopy ? null : sentence.Text,
            Further = [.. evidence.Skip(1)],
        };
    }

    // The words are kept nowhere, so the verdict points at none.
    private GuardrailVerdict? Forbidden(DraftSentence sentence)
    {
        var cited = sentence.Citations.Where(number => number >= 1 && number <= passages.Count).Select(number => passages[number - 1]);
        var sources = cited.Select(passage => string.Join('\n', passage.Title, passage.Text, passage.OriginUrl)).ToArray();
        var found = outbound.ClaimIn(sentence.Text, passages[0].Domain) ?? (UncitedWords.In(sentence.Text, sources) is [var first, ..] ? first : null);
        return found is null ? null : found with { Action = GuardrailAction.Withhold, Start = 0, End = 0 };
    }

    private (string? Fault, IReadOnlyList<Evidence> Evidence) Judge(DraftSentence sentence)
    {
        if (Markup().IsMatch(sentence.Text)) return ("grounding/markup", []);
        if (sentence.Text.Contains('\uFFFD', StringComparison.Ordinal)) return ("grounding/garbled", []);
        if (sentence.Citations.Count == 0) return ("grounding/uncited", []);
        if (sentence.Citations.Any(number => number < 1 || number > passages.Count)) return ("grounding/citation", []);
        if (_removedBefore && LeaningSentences.IsOne(sentence.Text)) return ("grounding/leans", []);

        var evidence = finder.For(sentence.Text, [.. sentence.Citations.Select(number => passages[number - 1])]);
        if (evidence.Count == 0) return ("grounding/words", []);
        if (IsMixed(sentence, evidence)) return ("grounding/mixed", []);
        // Not the question: a model that takes a word from it may answer what nobody wrote.
        var context = string.Join('\n', evidence.Select(one => one.Passage.Title).Distinct());
        return (support.Fault(sentence.Text, [.. evidence.Select(one => one.Text)], context), evidence);
    }

    // "Standard" taken from another sentence of the passage makes a rule of express shipping one of standard shipping.
    private bool IsMixed(DraftSentence sentence, IReadOnlyList<Evidence> evidence)
    {
        var held = words.Of(string.Join('\n', evidence.Select(one => one.Text)));
        var elsewhere = words.Of(string.Join('\n', evidence.Select(one => one.Passage.Text).Distinct()));
        return words.Of(sentence.Text).Any(word => char.IsAscii(word[0]) && !held.Contains(word) && elsewhere.Contains(word));
    }

    [GeneratedRegex(@"</?[a-z!]|&(?:lt|gt|#)|javascript:|\]\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();
}

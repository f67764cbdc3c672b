using System.Globalization;
using System.Text.RegularExpressions;
using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Proof;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.Writing.Generated.Support;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>Has a model write the answer, and keeps of it what the passages support.</summary>
internal sealed partial class GeneratedWriter(PromptChain chain, SentenceSupport support, ContentWords words, ReleasedJudges judges)
{
    /// <summary>Writes.</summary>
    public async Task<ModelDraft> WriteAsync(ChosenPassages facts, CancellationToken cancellationToken)
    {
        var passages = GivenPassages.Of(facts);
        if (passages.Count == 0) return new ModelDraft([], [DraftVerdicts.Quoted("passage-too-long")]);

        var check = new DraftCheck(support, new EvidenceFinder(words), words, judges.For(facts.Release.Bundle.Guardrails).Outbound, passages);
        var reader = new DraftReader();
        var kept = new List<WrittenSentence>();
        var citations = new List<Citation>();
        // With another check to come nothing is shown before it, and nothing before words that have to be read first.
        var show = facts.Release.Bundle.Writing.Check.On is true ? null : facts.Question.Progress;
        var reply = await chain.DraftAsync(facts, passages, said => KeepAsync(reader.Hear(said)), cancellationToken);
        if (!reply.IsWhole) return new ModelDraft([], [.. check.Verdicts, DraftVerdicts.Quoted(reply.Ending)]);

        await KeepAsync(reader.End());
        if (check.Seen == 0 || IsNone(reply.Text)) return new ModelDraft([], [DraftVerdicts.Quoted("no-answer")]);
        var (left, doubted) = await DoubtAsync(facts, passages, kept, cancellationToken);
        GuardrailVerdict[] verdicts = [.. check.Verdicts, .. doubted];
        return left.Count == 0 || left.Count < facts.Release.Bundle.Writing.LeastSupported * check.Seen
            ? new ModelDraft([], [.. verdicts, DraftVerdicts.Quoted("too-little-left")])
            : new ModelDraft(left, verdicts);

        async ValueTask KeepAsync(IReadOnlyList<DraftSentence> sentences)
        {
            foreach (var sentence in sentences)
            {
                if (check.Pass(sentence) is not { } passed) continue;
                kept.Add(passed);
                if (show is not null && !AnsweredReplies.OpensWithWords(facts, kept[0].Passage)) await show.SentencePassedAsync(ProveAnswer.Prove(passed, citations), cancellationToken);
            }
        }
    }

    private async Task<(IReadOnlyList<WrittenSentence> Left, IReadOnlyList<GuardrailVerdict> Verdicts)> DoubtAsync(
        ChosenPassages facts, IReadOnlyList<RetrievedPassage> passages, List<WrittenSentence> kept, CancellationToken cancellationToken)
    {
        if (facts.Release.Bundle.Writing.Check.On is not true || kept.Count == 0) return (kept, []);
        var reply = await chain.CheckAsync(facts, passages, [.. kept.Select(sentence => sentence.Restated ?? sentence.Passage.Text[sentence.Start..sentence.End])], cancellationToken);
        // A check that was asked for and did not come has not been passed.
        if (!reply.IsWhole) return ([], [DraftVerdicts.Quoted(reply.Ending)]);
        var doubted = Numbers().Matches(reply.Text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToHashSet();
        // Copies need no opinion.
        var left = kept.Where((sentence, at) => sentence.Restated is null || !doubted.Contains(at + 1)).ToArray();
        return (left, [.. Enumerable.Repeat(DraftVerdicts.Removed("grounding/doubted"), kept.Count - left.Length)]);
    }

    private static bool IsNone(string text) => text.Trim().Trim('.').Equals("NONE", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b\d{1,3}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}

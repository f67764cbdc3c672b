using BotSuite.Answering.Order;
using BotSuite.Answering.Releases;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>Answers, asks back or declines, by the thresholds of the release.</summary>
internal sealed class Decide(NotFoundReplies notFound, EntryByMeaning entryByMeaning, TiedTopics tiedTopics, RarestWord rarestWord)
    : IAnsweringStep<RankedPassages, ChosenPassages>
{
    /// <summary>How many topics are offered to choose from.</summary>
    public const int Offered = 3;

    public string Stage => "decide";

    public async ValueTask<StepResult<ChosenPassages>> RunAsync(RankedPassages facts, CancellationToken cancellationToken)
    {
        var thresholds = facts.Thresholds;
        if (facts.Ranking.Count == 0 || facts.Ranking[0].Score < thresholds.NotFoundBelow)
            return StepResult<ChosenPassages>.Over(facts, await notFound.MakeAsync(facts, cancellationToken));
        if (facts.Entry is not null || await entryByMeaning.IsFoundAsync(facts, cancellationToken))
            return new ChosenPassages(facts, [facts.Ranking[0]]);

        var lacking = rarestWord.IsMissing(facts);
        if (lacking && facts.Ranking[0].Score < thresholds.RarestWordNotFoundBelow)
            return StepResult<ChosenPassages>.Over(facts, await notFound.MakeAsync(facts, cancellationToken));
        if (lacking || facts.Ranking[0].Score < thresholds.AskBelow)
            return StepResult<ChosenPassages>.Over(facts, await AskOnceAsync(facts, [.. Likely(facts, thresholds)], cancellationToken));
        if (tiedTopics.Of(facts) is { Count: > 1 } tied)
            return HasBeenAsked(facts, tied) ? new ChosenPassages(facts, [facts.Ranking[0]]) { IsGuessed = true } : StepResult<ChosenPassages>.Over(facts, AskBackReplies.Make(facts, tied));
        return new ChosenPassages(facts, [facts.Ranking[0]]);
    }

    // Whoever was asked once and is still not understood wants a person, not a second question.
    private async Task<Reply> AskOnceAsync(RankedPassages facts, IReadOnlyList<ScoredPassage> likely, CancellationToken cancellationToken) =>
        HasBeenAsked(facts, likely) ? await notFound.MakeAsync(facts, cancellationToken) : AskBackReplies.Make(facts, likely);

    private static bool HasBeenAsked(RankedPassages facts, IReadOnlyList<ScoredPassage> topics) =>
        facts.WasAsked || (facts.IsFollowUp && facts.Memory.Offered.Count > 0) || topics.All(topic => facts.Memory.Offered.Contains(Topic.Of(topic.Passage)));

    private static IEnumerable<ScoredPassage> Likely(RankedPassages facts, AnsweringThresholds thresholds) =>
        facts.Ranking.Where(passage => passage.Score >= thresholds.NotFoundBelow).Take(Offered);
}

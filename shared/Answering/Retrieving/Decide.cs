using BotSuite.Answering.Order;
using BotSuite.Answering.Questions;
using BotSuite.Answering.Releases;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>Answers, asks back or declines, by the thresholds of the release.</summary>
internal sealed class Decide(NotFoundReplies notFound) : IAnsweringStep<RankedPassages, ChosenPassages>
{
    private const int Offered = 3;

    public string Stage => "decide";

    public async ValueTask<StepResult<ChosenPassages>> RunAsync(RankedPassages facts, CancellationToken cancellationToken)
    {
        var thresholds = facts.Release.Bundle.Thresholds;
        var best = facts.Ranking.Count > 0 ? facts.Ranking[0] : null;
        if (best is null || best.Score < thresholds.NotFoundBelow)
            return StepResult<ChosenPassages>.Over(facts, await notFound.MakeAsync(facts, cancellationToken));
        if (facts.Entry is not null)
            return new ChosenPassages(facts, [best]);
        if (best.Score < thresholds.AskBelow)
            return StepResult<ChosenPassages>.Over(facts, AskBackReplies.Make(facts, facts.Ranking.Where(passage => passage.Score >= thresholds.NotFoundBelow).Take(Offered)));
        if (Tied(facts, thresholds) is { Count: > 1 } tied)
            return StepResult<ChosenPassages>.Over(facts, AskBackReplies.Make(facts, tied));
        return new ChosenPassages(facts, [best]);
    }

    // Only a question of few words leaves open which topic is meant; in a longer one equal scores mean equally good passages.
    private static List<ScoredPassage> Tied(RankedPassages facts, AnsweringThresholds thresholds)
    {
        if (ContentWords.Of(facts.SearchText).Count > thresholds.TieWords)
            return [];

        var best = facts.Ranking[0];
        var tied = new List<ScoredPassage> { best };
        foreach (var other in facts.Ranking.Skip(1).TakeWhile(other => best.Score - other.Score <= thresholds.TieMargin))
        {
            if (tied.Count < Offered && tied.TrueForAll(one => AreDifferentTopics(one.Passage, other.Passage)))
                tied.Add(other);
        }

        return tied;
    }

    private static bool AreDifferentTopics(RetrievedPassage one, RetrievedPassage other)
    {
        if (one.DocumentId == other.DocumentId)
            return false;

        var (ofOne, ofOther) = (ContentWords.Of(Topic.Of(one)), ContentWords.Of(Topic.Of(other)));
        var shared = ofOne.Count(ofOther.Contains);
        return shared * 2 < Math.Max(ofOne.Count, ofOther.Count);
    }
}

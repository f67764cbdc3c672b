using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>
/// Finds topics between which a question does not choose. Only a question of few words leaves that open; in a longer one,
/// equal scores mean equally good passages.
/// </summary>
internal sealed class TiedTopics(ContentWords contentWords)
{
    /// <summary>The tied passages, best first; one or none where there is no tie.</summary>
    public IReadOnlyList<ScoredPassage> Of(RankedPassages facts)
    {
        var thresholds = facts.Release.Bundle.Thresholds;
        if (facts.Words.Count > thresholds.TieWords)
            return [];

        var best = facts.Ranking[0];
        var tied = new List<ScoredPassage> { best };
        foreach (var other in facts.Ranking.Skip(1).TakeWhile(other => other.Score >= thresholds.TieShare * best.Score))
        {
            if (tied.Count < Decide.Offered && tied.TrueForAll(one => AreDifferent(one.Passage, other.Passage)))
                tied.Add(other);
        }

        return tied;
    }

    private bool AreDifferent(RetrievedPassage one, RetrievedPassage other)
    {
        if (one.DocumentId == other.DocumentId)
            return false;

        var (ofOne, ofOther) = (contentWords.Of(Topic.Of(one)), contentWords.Of(Topic.Of(other)));
        return ofOne.Count(ofOther.Contains) * 2 < Math.Max(ofOne.Count, ofOther.Count);
    }
}

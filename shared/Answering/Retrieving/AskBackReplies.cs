using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>What is said where several topics could be meant.</summary>
internal static class AskBackReplies
{
    public static Reply Make(RankedPassages facts, IEnumerable<ScoredPassage> offered)
    {
        var phrases = Phrases.For(facts.Language);
        string[] topics = [.. offered.Select(passage => Topic.Of(passage.Passage)).Distinct(StringComparer.Ordinal)];
        return new Reply
        {
            Ending = TurnEnding.Clarified,
            Language = phrases.Language,
            Lead = phrases.AskBack(topics.Length),
            Suggestions = topics,
            Confidence = facts.Ranking[0].Score,
            Domain = facts.Ranking[0].Passage.Domain,
        };
    }
}

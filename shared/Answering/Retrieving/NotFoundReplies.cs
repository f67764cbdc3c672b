using BotSuite.Answering.Advice;
using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>What is said where no source answers: so, the nearest topics, a person, and the reference to name.</summary>
internal sealed class NotFoundReplies(IPassageRetriever retriever, Contacts contacts)
{
    private const int Offered = 3;

    public async Task<Reply> MakeAsync(RankedPassages facts, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(facts.Language);
        var topics = await retriever.NearestTopicsAsync(PassageQueries.For(facts, facts.Language, Offered), cancellationToken);
        var domain = facts.Question.Domain;
        return new Reply
        {
            Ending = TurnEnding.NotFound,
            Language = phrases.Language,
            Lead = Advised(facts, phrases) + phrases.NotFound(facts.AsOf == facts.Today ? null : facts.AsOf, withTopics: topics.Count > 0),
            Closing = $"{phrases.Person(contacts.For(domain, phrases.Language), domain)}\n{phrases.Reference(TurnReference.Of(facts.TurnId))}",
            Suggestions = [.. topics.Take(Offered)],
            Confidence = facts.Ranking.Count > 0 ? facts.Ranking[0].Score : 0,
        };
    }

    private static string Advised(RankedPassages facts, Phrases phrases)
    {
        var domain = facts.Question.Domain ?? (facts.Ranking.Count > 0 ? facts.Ranking[0].Passage.Domain : null);
        return facts.Advice is not null && AdviceReader.Matters(domain) ? phrases.DecisionIsNotOurs(domain!) + "\n" : "";
    }
}

using BotSuite.Answering.Order;
using BotSuite.Answering.Understanding;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>Looks for an FAQ entry that somebody wrote for this very question.</summary>
internal sealed class MatchCuratedEntries(IPassageRetriever retriever) : IAnsweringStep<UnderstoodQuestion, MatchedQuestion>
{
    public string Stage => "curated match";

    public async ValueTask<StepResult<MatchedQuestion>> RunAsync(UnderstoodQuestion facts, CancellationToken cancellationToken)
    {
        var matches = await retriever.MatchQuestionsAsync(PassageQueries.For(facts, facts.Language, limit: 1), cancellationToken);
        var entry = matches.FirstOrDefault(match => match.Score >= facts.Release.Bundle.Thresholds.CuratedMatch);
        return new MatchedQuestion(facts, entry);
    }
}

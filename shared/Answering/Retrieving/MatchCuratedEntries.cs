using BotSuite.Answering.Order;
using BotSuite.Answering.Understanding;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Questions;

namespace BotSuite.Answering.Retrieving;

/// <summary>Looks for an FAQ entry that somebody wrote for this very question.</summary>
internal sealed class MatchCuratedEntries(IPassageRetriever retriever, QuestionDifferences differences)
    : IAnsweringStep<UnderstoodQuestion, MatchedQuestion>
{
    // The likest may differ in what matters, as "how to renew it" from "how to cancel it", and the next one may not.
    private const int Looked = 3;

    public string Stage => "curated match";

    public async ValueTask<StepResult<MatchedQuestion>> RunAsync(UnderstoodQuestion facts, CancellationToken cancellationToken)
    {
        var matches = await retriever.MatchQuestionsAsync(PassageQueries.For(facts, facts.Language, Looked), cancellationToken);
        foreach (var match in matches.TakeWhile(match => match.Score >= facts.Release.Bundle.Thresholds.CuratedMatch))
        {
            // A follow-up that holds the question before it would find the answer to that again.
            if (facts.IsFollowUp && Topic.Of(match.Passage) == facts.Memory.Topic) continue;
            var question = differences.NearestInWords(facts.SearchText, match.Passage.Questions);
            if (!await differences.MatterAsync(facts.Question.Index, facts.SearchText, question, cancellationToken))
                return new MatchedQuestion(facts, match);
        }

        return new MatchedQuestion(facts, null);
    }
}

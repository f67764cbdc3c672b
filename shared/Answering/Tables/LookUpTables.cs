using BotSuite.Answering.Order;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.Understanding;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tables;

namespace BotSuite.Answering.Tables;

/// <summary>
/// Answers questions that ask for a cell of a table. Where the tables have no answer to give, an FAQ entry that somebody wrote for
/// this very question has the word.
/// </summary>
internal sealed class LookUpTables(TableLookup tables, IPassageRetriever retriever, TableReplies replies) : IAnsweringStep<UnderstoodQuestion, UnderstoodQuestion>
{
    public string Stage => "table lookup";

    public async ValueTask<StepResult<UnderstoodQuestion>> RunAsync(UnderstoodQuestion facts, CancellationToken cancellationToken)
    {
        var finding = await tables.AskAsync(AskOf(facts), cancellationToken);
        if (finding is null) return facts;
        if (finding is TableFinding.Found found) return StepResult<UnderstoodQuestion>.Over(facts, TableReplies.Answer(facts, found));
        return await IsWrittenAsync(facts, cancellationToken)
            ? facts
            : StepResult<UnderstoodQuestion>.Over(facts, replies.Unanswered(facts, finding));
    }

    private static TableAsk AskOf(UnderstoodQuestion facts) => new()
    {
        Text = StatedDates.Find(facts.Said, facts.Today)?.Rest ?? facts.Said,
        Language = facts.Language,
        History = facts.History,
        Index = facts.Question.Index,
        Domain = facts.Question.Domain,
        Audience = facts.Question.Audience,
        Day = facts.AsOf,
    };

    private async Task<bool> IsWrittenAsync(UnderstoodQuestion facts, CancellationToken cancellationToken)
    {
        var matches = await retriever.MatchQuestionsAsync(PassageQueries.For(facts, facts.Language, limit: 1), cancellationToken);
        return matches.Count > 0 && matches[0].Score >= facts.Release.Bundle.Thresholds.CuratedMatch;
    }
}

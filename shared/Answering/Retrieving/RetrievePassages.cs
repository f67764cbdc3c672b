using BotSuite.Answering.Order;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>
/// Ranks the passages. Those in the asker's language come first; other languages are searched only where these say too little.
/// </summary>
internal sealed class RetrievePassages(IPassageRetriever retriever, IndexThresholds indexThresholds, NewlyAsked newlyAsked) : IAnsweringStep<MatchedQuestion, RankedPassages>
{
    public string Stage => "retrieve";

    public async ValueTask<StepResult<RankedPassages>> RunAsync(MatchedQuestion facts, CancellationToken cancellationToken)
    {
        var considered = facts.Question.Considered;
        var thresholds = await indexThresholds.OfAsync(facts, cancellationToken);
        var found = await retriever.RetrieveAsync(PassageQueries.For(facts, facts.Language, considered), cancellationToken);
        var enough = facts.Entry is not null || found.Count > 0 && found[0].Score >= thresholds.AskBelow;
        if (!enough)
            found = await retriever.RetrieveAsync(PassageQueries.For(facts, language: null, considered), cancellationToken);
        if (facts.Entry is null) found = await newlyAsked.FirstAsync(facts, found, thresholds, cancellationToken);
        var words = await retriever.WeighWordsAsync(PassageQueries.For(facts, language: null, considered), cancellationToken);
        return new RankedPassages(facts, facts.Entry is { } entry ? First(entry, found, considered) : found, words, thresholds);
    }

    private static ScoredPassage[] First(ScoredPassage entry, IReadOnlyList<ScoredPassage> found, int considered)
    {
        var ranked = found.FirstOrDefault(passage => passage.Passage.PassageId == entry.Passage.PassageId);
        var first = entry with
        {
            Score = Math.Max(entry.Score, ranked?.Score ?? 0),
            KeywordScore = ranked?.KeywordScore ?? entry.KeywordScore,
            VectorScore = ranked?.VectorScore ?? entry.VectorScore,
        };
        return [first, .. found.Where(passage => passage.Passage.PassageId != entry.Passage.PassageId).Take(considered - 1)];
    }
}

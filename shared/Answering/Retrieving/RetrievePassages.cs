using BotSuite.Answering.Order;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>
/// Ranks the passages. Those in the asker's language come first; other languages are searched only where these say too little.
/// </summary>
internal sealed class RetrievePassages(IPassageRetriever retriever, IndexThresholds indexThresholds) : IAnsweringStep<MatchedQuestion, RankedPassages>
{
    /// <summary>How many passages a turn considers.</summary>
    public const int Considered = 10;

    public string Stage => "retrieve";

    public async ValueTask<StepResult<RankedPassages>> RunAsync(MatchedQuestion facts, CancellationToken cancellationToken)
    {
        var thresholds = await indexThresholds.OfAsync(facts, cancellationToken);
        var found = await retriever.RetrieveAsync(PassageQueries.For(facts, facts.Language, Considered), cancellationToken);
        var enough = facts.Entry is not null || found.Count > 0 && found[0].Score >= thresholds.AskBelow;
        if (!enough)
            found = await retriever.RetrieveAsync(PassageQueries.For(facts, language: null, Considered), cancellationToken);
        var words = await retriever.WeighWordsAsync(PassageQueries.For(facts, language: null, Considered), cancellationToken);
        return new RankedPassages(facts, facts.Entry is { } entry ? First(entry, found) : found, words, thresholds);
    }

    private static ScoredPassage[] First(ScoredPassage entry, IReadOnlyList<ScoredPassage> found)
    {
        var ranked = found.FirstOrDefault(passage => passage.Passage.PassageId == entry.Passage.PassageId);
        var first = entry with
        {
            Score = Math.Max(entry.Score, ranked?.Score ?? 0),
            KeywordScore = ranked?.KeywordScore ?? entry.KeywordScore,
            VectorScore = ranked?.VectorScore ?? entry.VectorScore,
        };
        return [first, .. found.Where(passage => passage.Passage.PassageId != entry.Passage.PassageId).Take(Considered - 1)];
    }
}

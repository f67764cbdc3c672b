using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.Extensions.Options;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Searches the passages that this process holds in memory. Safe for many threads.</summary>
internal sealed class InMemoryPassageRetriever(
    IndexFollower follower, QueryTerms queryTerms, QueryVectors queryVectors, IOptions<RetrievalOptions> options) : IPassageRetriever
{
    private const int MostPassages = 100;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotFor(query, cancellationToken);
        if (options.Value.EmbeddingWeight > 0 && snapshot.HasVectors && await queryVectors.OfAsync(query, cancellationToken) is { } vector)
        {
            var fused = new SnapshotSearch(snapshot, queryTerms).ByWordsAndMeaning(query, query.Filter, query.Limit, vector, options.Value.EmbeddingWeight);
            return
            [
                .. fused.Select(found => new ScoredPassage(snapshot.Passages[found.Place].Passage, found.Score, found.Words, found.Cosine)),
            ];
        }

        return
        [
            .. new SnapshotSearch(snapshot, queryTerms).ByWords(query, query.Filter, query.Limit)
                .Select(found => new ScoredPassage(
                    snapshot.Passages[found.Place].Passage, ConfidenceScale.OfKeywords(found.Score), found.Score, null)),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScoredPassage>> MatchQuestionsAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotFor(query, cancellationToken);
        return
        [
            .. new SnapshotSearch(snapshot, queryTerms).ByQuestion(query)
                .Select(found => new ScoredPassage(snapshot.Passages[found.Place].Passage, found.Score, null, null)),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RetrievedPassage>> ListAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotFor(query, cancellationToken);
        return [.. snapshot.Passages.Where(passage => passage.Passes(query.Filter)).Take(query.Limit).Select(passage => passage.Passage)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> NearestTopicsAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotFor(query, cancellationToken);
        return NearestTopics.Of(snapshot, query, queryTerms);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueryWord>> WeighWordsAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var keywords = (await SnapshotFor(query, cancellationToken)).Keywords;
        return [.. queryTerms.ContentOf(query.Text).Select(word => new QueryWord(word.Text, keywords.Rarity(word.Number))).OrderByDescending(word => word.Rarity)];
    }

    private async ValueTask<IndexSnapshot> SnapshotFor(PassageQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, MostPassages, nameof(query));
        return (await follower.FollowAsync(cancellationToken)).Of(query.Index);
    }
}

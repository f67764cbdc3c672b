using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Settings;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>Searches the passages that this process holds in memory. Safe for many threads.</summary>
internal sealed class InMemoryPassageRetriever(
    IndexFollower follower, SearchSettings settings, QueryTerms queryTerms, QueryVectors queryVectors, Reranking reranking, IOptions<RetrievalOptions> options)
    : IPassageRetriever
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotFor(query, cancellationToken);
        var searched = await PrepareAsync(query, snapshot, cancellationToken);
        var found = new SnapshotSearch(snapshot, searched).Best(query.Filter, reranking.Considered(query.Limit));
        return await reranking.ApplyAsync(query, [.. found.Select(place => Scored(snapshot, searched, place))], cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScoredPassage>> MatchQuestionsAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var snapshot = await SnapshotFor(query, cancellationToken);
        var searched = new SearchedQuery(query, queryTerms.Of(query.Text, (await settings.OfAsync(query.Index, cancellationToken)).Synonyms), null, 0);
        return
        [
            .. new SnapshotSearch(snapshot, searched).ByQuestion()
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
        return NearestTopics.Of(snapshot, await PrepareAsync(query, snapshot, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueryWord>> WeighWordsAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var keywords = (await SnapshotFor(query, cancellationToken)).Keywords;
        return [.. queryTerms.ContentOf(query.Text).Select(word => new QueryWord(word.Text, keywords.Rarity(word.Number))).OrderByDescending(word => word.Rarity)];
    }

    private async ValueTask<SearchedQuery> PrepareAsync(PassageQuery query, IndexSnapshot snapshot, CancellationToken cancellationToken)
    {
        var set = await settings.OfAsync(query.Index, cancellationToken);
        var terms = queryTerms.Of(query.Text, set.Synonyms);
        var weight = query.EmbeddingWeight ?? set.Calibration?.EmbeddingWeight ?? options.Value.EmbeddingWeight;
        var vector = weight > 0 && snapshot.HasVectors ? await queryVectors.OfAsync(query, snapshot.Model, cancellationToken) : null;
        return new SearchedQuery(query, terms, vector, weight);
    }

    private static ScoredPassage Scored(IndexSnapshot snapshot, SearchedQuery searched, FusedPlace found) =>
        new(snapshot.Passages[found.Place].Passage, found.Score, found.Words, found.Cosine)
        {
            Matches = searched.Query.Explain ? snapshot.Keywords.Explain(searched.Terms, found.Place, searched.Query.TextsOnly) : null,
        };

    private async ValueTask<IndexSnapshot> SnapshotFor(PassageQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfBeyondLimits();
        return (await follower.FollowAsync(cancellationToken)).Of(query.Index);
    }
}

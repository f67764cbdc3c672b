using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Settings;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Searches the passages that lie in PostgreSQL: the database names a few hundred that are likely, and these are scored as in memory.
/// Each question looks at the head of the change feed first, so what was deleted is gone from the very next one. Safe for many threads.
/// </summary>
internal sealed class PostgreSqlPassageRetriever(
    SearchTables tables, IndexFactsReader facts, CandidateSearch search, RememberedPassages passages, ChangeFeed feed, SearchSettings settings,
    QueryTerms queryTerms, QueryVectors queryVectors, EmbeddingModels models, Vocabulary vocabulary, Reranking reranking, IOptions<RetrievalOptions> options)
    : IPassageRetriever
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(PassageQuery query, CancellationToken cancellationToken) =>
        AnswerAsync(query, async () =>
        {
            var prepared = await PrepareAsync(query, cancellationToken);
            var likely = await LikelyAsync(prepared, query.Filter, [], cancellationToken);
            var found = new SnapshotSearch(likely, prepared.Searched).Best(query.Filter, reranking.Considered(query.Limit));
            return await reranking.ApplyAsync(query, [.. found.Select(place => Scored(likely, prepared.Searched, place))], cancellationToken);
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<ScoredPassage>> MatchQuestionsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<ScoredPassage>>(query, async () =>
        {
            if (query.TextsOnly) return [];
            var terms = Numbered(queryTerms.Of(query.Text, (await settings.OfAsync(query.Index, cancellationToken)).Synonyms));
            var known = await FactsAsync(query.Index, terms.Select(term => term.Text), cancellationToken);
            var entries = (await passages.ReadAsync(await search.FindByQuestionAsync(query, terms, known, cancellationToken), cancellationToken)).ConvertAll(one => one.Passage);

            var others = vocabulary.Named(entries.SelectMany(entry => entry.Questions).SelectMany(question => question.Terms.Terms).Distinct());
            string[] all = [.. terms.Select(term => term.Text).Concat(others).Distinct(StringComparer.Ordinal)];
            var counted = await facts.ReadAsync(query.Index, all, cancellationToken);
            var compared = CandidatePassages.ToCompare(entries, all, counted, vocabulary);
            return
            [
                .. new SnapshotSearch(compared, new SearchedQuery(query, terms, null, 0)).ByQuestion()
                    .Select(found => new ScoredPassage(compared.Passages[found.Place].Passage, found.Score, null, null)),
            ];
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<RetrievedPassage>> ListAsync(PassageQuery query, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<RetrievedPassage>>(query, async () =>
        {
            await FactsAsync(query.Index, [], cancellationToken);
            var listed = await passages.ReadAsync(await search.ListAsync(query, cancellationToken), cancellationToken);
            return [.. listed.Where(one => one.Passage.Passes(query.Filter)).Select(one => one.Passage.Passage)];
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> NearestTopicsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        AnswerAsync(query, async () =>
        {
            var prepared = await PrepareAsync(query, cancellationToken);
            var own = await TopicsAsync(prepared, query.Filter with { Language = query.Filter.Language ?? query.Language }, cancellationToken);
            return own.Count > 0 || query.Filter.Language is not null ? own : await TopicsAsync(prepared, query.Filter, cancellationToken);
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueryWord>> WeighWordsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<QueryWord>>(query, async () =>
        {
            string[] words = [.. queryTerms.ContentOf(query.Text).Select(word => word.Text)];
            var known = await FactsAsync(query.Index, words, cancellationToken);
            return [.. words.Select(word => new QueryWord(word, known.RarityInTexts(word))).OrderByDescending(word => word.Rarity)];
        });

    private async Task<Prepared> PrepareAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var set = await settings.OfAsync(query.Index, cancellationToken);
        var terms = Numbered(queryTerms.Of(query.Text, set.Synonyms));
        var known = await FactsAsync(query.Index, terms.Select(term => term.Text), cancellationToken);
        var weight = query.EmbeddingWeight ?? set.Calibration?.EmbeddingWeight ?? options.Value.EmbeddingWeight;
        var isEmbedded = weight > 0 && known.Counts.AreEmbedded && known.State.Vectors is { } vectors && vectors == tables.OwnVectors;
        var vector = isEmbedded ? await queryVectors.OfAsync(query, models.Configured, cancellationToken) : null;
        if (vector?.Values.Length != known.State.Vectors?.Dimensions) vector = null;
        return new Prepared(new SearchedQuery(query, terms, vector, weight), known);
    }

    private async Task<CandidatePassages> LikelyAsync(
        Prepared prepared, PassageFilter filter, IEnumerable<Candidate> others, CancellationToken cancellationToken)
    {
        var (searched, known) = prepared;
        var candidates = await search.FindAsync(searched.Query, filter, searched.Terms, searched.Vector, known, cancellationToken);
        Candidate[] all = [.. candidates.Concat(others).DistinctBy(candidate => candidate.Number)];
        return CandidatePassages.ToRank(await passages.ReadAsync(all, cancellationToken), searched.Terms, known, vocabulary);
    }

    private async Task<IReadOnlyList<string>> TopicsAsync(Prepared prepared, PassageFilter filter, CancellationToken cancellationToken)
    {
        var first = await search.FirstOfDomainsAsync(prepared.Searched.Query.Index, filter, NearestTopics.Most, cancellationToken);
        return NearestTopics.Choose(await LikelyAsync(prepared, filter, first, cancellationToken), prepared.Searched, filter);
    }

    /// <summary>What the tables know, once they are true to the store.</summary>
    private async Task<IndexFacts> FactsAsync(string index, IEnumerable<string> terms, CancellationToken cancellationToken)
    {
        var head = await feed.HeadAsync(cancellationToken);
        if (tables.Support is not null && await facts.ReadAsync(index, terms, cancellationToken) is var known && known.State.IsAt(head)) return known;

        await tables.CatchUpAsync(cancellationToken);
        return await facts.ReadAsync(index, terms, cancellationToken);
    }

    // Tables that somebody dropped are made anew. A connection from the pool may have died since its last use, as with a restart of the
    // server; whether the database is there at all the second try shows.
    private async Task<T> AnswerAsync<T>(PassageQuery query, Func<Task<T>> answer)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfBeyondLimits();
        try
        {
            return await answer();
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            tables.Forget();
            passages.Clear();
            return await answer();
        }
        catch (NpgsqlException exception) when (exception is { IsTransient: true, InnerException: not TimeoutException })
        {
            return await answer();
        }
    }

    private static QueryTerm[] Numbered(QueryTerm[] terms) => [.. terms.Select((term, place) => term with { Number = place })];

    private static ScoredPassage Scored(CandidatePassages likely, SearchedQuery searched, FusedPlace found) =>
        new(likely.Passages[found.Place].Passage, found.Score, found.Words, found.Cosine)
        {
            Matches = searched.Query.Explain ? likely.Keywords.Explain(searched.Terms, found.Place, searched.Query.TextsOnly) : null,
        };

    private sealed record Prepared(SearchedQuery Searched, IndexFacts Known);
}

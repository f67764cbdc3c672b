using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Vector;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Asks the database which passages may answer a query. All of the filter is applied there.</summary>
internal sealed class CandidateSearch(SearchDatabase database, CandidateQueries queries, SearchTables tables)
{
    /// <summary>The passages that are near by words or by meaning.</summary>
    /// <param name="query">The query.</param>
    /// <param name="filter">What a passage has to be.</param>
    /// <param name="terms">The terms of the query.</param>
    /// <param name="vector">Its vector, as long as those in the tables; null for words alone.</param>
    /// <param name="facts">What the tables know of the index.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<List<Candidate>> FindAsync(
        PassageQuery query, PassageFilter filter, IReadOnlyList<QueryTerm> terms, QueryVector? vector, IndexFacts facts, CancellationToken cancellationToken)
    {
        var values = new SqlParameters();
        var conditions = PassageConditions.Of(query.Index, filter, values);
        var byWords = queries.ByWords(query, conditions, terms, facts, values);
        if (vector is null || facts.State.Vectors is not { } vectors) return ReadAsync(WordsAlone(byWords), values, false, cancellationToken);

        var given = $"{values.Add(PassageTable.Literal(vector.Values))}::halfvec({vectors.Dimensions})";
        var byMeaning = queries.ByMeaning(vectors, given, query.TextsOnly, conditions);
        var either = byWords is null ? $"SELECT DISTINCT number FROM ({byMeaning}) AS near" : $"({byWords}) UNION ({byMeaning})";
        return ReadAsync(queries.Cosines(vectors, given, query.TextsOnly, either), values, true, cancellationToken);
    }

    /// <summary>The FAQ entries whose questions have words in common with the query.</summary>
    public Task<List<Candidate>> FindByQuestionAsync(PassageQuery query, IReadOnlyList<QueryTerm> terms, IndexFacts facts, CancellationToken cancellationToken)
    {
        var values = new SqlParameters();
        return ReadAsync(WordsAlone(queries.ByQuestion(PassageConditions.Of(query.Index, query.Filter, values), terms, facts, values)), values, false, cancellationToken);
    }

    /// <summary>The first passages that pass the filter, in the order in which their documents were first read.</summary>
    public Task<List<Candidate>> ListAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var values = new SqlParameters();
        return ReadAsync(
            WordsAlone($"SELECT p.number FROM {database.Passages} p WHERE {PassageConditions.Of(query.Index, query.Filter, values)} ORDER BY p.document_id, p.place LIMIT {query.Limit}"),
            values, false, cancellationToken);
    }

    /// <summary>The first few passages with a topic in each domain.</summary>
    public Task<List<Candidate>> FirstOfDomainsAsync(string index, PassageFilter filter, int each, CancellationToken cancellationToken)
    {
        var values = new SqlParameters();
        return ReadAsync(
            WordsAlone(
                $"""
                SELECT number FROM (
                    SELECT p.number, row_number() OVER (PARTITION BY p.domain ORDER BY p.document_id, p.place) AS turn
                    FROM {database.Passages} p WHERE p.has_topic AND {PassageConditions.Of(index, filter, values)}) AS first
                WHERE turn <= {each}
                """),
            values, false, cancellationToken);
    }

    private static string? WordsAlone(string? numbers) => numbers is null ? null : $"SELECT c.number, NULL::double precision FROM ({numbers}) AS c";

    private async Task<List<Candidate>> ReadAsync(string? statement, SqlParameters values, bool comparesMeaning, CancellationToken cancellationToken)
    {
        var candidates = new List<Candidate>();
        if (statement is null) return candidates;

        await using var connection = await database.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        if (comparesMeaning) batch.BatchCommands.Add(new NpgsqlBatchCommand(Breadth()));
        batch.BatchCommands.Add(values.Command(statement));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (comparesMeaning) await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            candidates.Add(new Candidate(reader.GetInt64(0), reader.IsDBNull(1) ? float.NaN : (float)reader.GetDouble(1)));
        return candidates;
    }

    // For this batch's transaction: the index has to give as many vectors as the query wants, and to go on where the filter drops some.
    private string Breadth() =>
        tables.Support == PgvectorSupport.Iterative
            ? "SELECT set_config('hnsw.ef_search', '400', true), set_config('hnsw.iterative_scan', 'relaxed_order', true)"
            : "SELECT set_config('hnsw.ef_search', '400', true)";
}

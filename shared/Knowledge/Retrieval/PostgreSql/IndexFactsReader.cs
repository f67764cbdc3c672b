using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Reads what the tables know of an index in one round trip.</summary>
internal sealed class IndexFactsReader(SearchDatabase database, StateTable states)
{
    /// <summary>The facts of an index; empty counts for one that nothing was imported into.</summary>
    /// <param name="index">The index.</param>
    /// <param name="terms">The terms to tell of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IndexFacts> ReadAsync(string index, IEnumerable<string> terms, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(states.Query));
        batch.BatchCommands.Add(CountsCommand(Folded.Storable(index)));
        batch.BatchCommands.Add(TermsCommand(Folded.Storable(index), [.. terms.Distinct(StringComparer.Ordinal)]));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);

        var state = await StateTable.ReadAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var counts = await reader.ReadAsync(cancellationToken) ? CountsIn(reader) : default;
        await reader.NextResultAsync(cancellationToken);
        var holders = new Dictionary<string, (int, int, int)>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken)) holders[reader.GetString(0)] = (reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
        return new IndexFacts(state, counts, holders);
    }

    private NpgsqlBatchCommand CountsCommand(string index)
    {
        var values = new SqlParameters();
        return values.Command(
            $"""
            SELECT passages, text_length, wordings, wording_length, without_wording, questions, with_vectors, lacking_vectors
            FROM {database.Statistics} WHERE index_name = {values.Add(index)}
            """);
    }

    private NpgsqlBatchCommand TermsCommand(string index, string[] terms)
    {
        var values = new SqlParameters();
        return values.Command($"SELECT term, texts, wordings, questions FROM {database.Terms} WHERE index_name = {values.Add(index)} AND term = ANY ({values.Add(terms)})");
    }

    private static IndexCounts CountsIn(NpgsqlDataReader reader) => new(
        reader.GetInt32(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt64(3), reader.GetInt32(4), reader.GetInt32(5),
        reader.GetInt32(6), reader.GetInt32(7));
}

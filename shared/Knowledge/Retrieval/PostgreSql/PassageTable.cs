using System.Globalization;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Replaces documents in the search tables, in the caller's transaction. A passage's row never changes: a document that says something
/// else gets new rows with new numbers, so whoever knows a number knows what stands there.
/// </summary>
internal sealed partial class PassageTable(SearchDatabase database, ILogger<PassageTable> logger)
{
    /// <summary>Puts what documents say now in the place of what they said.</summary>
    /// <param name="connection">Carries the transaction.</param>
    /// <param name="documents">The documents; those without passages are only taken out.</param>
    /// <param name="vocabulary">The terms of their passages, each at the place of its number.</param>
    /// <param name="vectors">Where vectors go; null where none are kept.</param>
    /// <param name="areVectorsMade">Whether the passages come with the vectors of that model; else they are marked as waiting for them.</param>
    /// <param name="cancellationToken">Ends the work; the transaction is the caller's to roll back.</param>
    public async Task ReplaceAsync(
        NpgsqlConnection connection, IReadOnlyList<LoadedDocument> documents, string[] vocabulary,
        VectorTable? vectors, bool areVectorsMade, CancellationToken cancellationToken)
    {
        var changes = new CountedChanges(database);
        await RemoveAsync(connection, [.. documents.Select(document => document.Id)], changes, cancellationToken);
        var rows = documents
            .Where(document => document.Index is not null)
            .SelectMany(document => document.Passages.Select((passage, place) => PassageRow.Of(
                passage, Folded.Storable(document.Index!), place, vocabulary, vectors is not null && areVectorsMade, vectors is not null && (!areVectorsMade || passage.LacksVectors))))
            .ToList();
        foreach (var row in rows) changes.Count(row.Index, row.Content, row.HasVectors, row.LacksVectors, comes: true);
        if (rows.Count > 0) await AddAsync(connection, rows, vectors, cancellationToken);
        await changes.StoreAsync(connection, cancellationToken);
    }

    private async Task RemoveAsync(NpgsqlConnection connection, Guid[] documents, CountedChanges changes, CancellationToken cancellationToken)
    {
        await using (var select = new NpgsqlCommand(
            $"""
            SELECT p.document_id, p.index_name, p.has_vectors, p.lacks_vectors, c.content, c.hash
            FROM {database.Passages} p JOIN {database.Contents} c USING (number) WHERE p.document_id = ANY ($1)
            """, connection))
        {
            select.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = documents });
            await using var reader = await select.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                // What cannot be read any more cannot be taken out of the counts. They are off by one passage in their thousands then.
                if (PassageContent.Read(reader.GetFieldValue<byte[]>(4), reader.GetFieldValue<byte[]>(5)) is { } content)
                    changes.Count(reader.GetString(1), content, reader.GetBoolean(2), reader.GetBoolean(3), comes: false);
                else Log.Uncounted(logger, reader.GetGuid(0));
            }
        }

        await using var delete = new NpgsqlCommand($"DELETE FROM {database.Passages} WHERE document_id = ANY ($1)", connection) { CommandTimeout = 300 };
        delete.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = documents });
        await delete.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task AddAsync(NpgsqlConnection connection, List<PassageRow> rows, VectorTable? vectors, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync(connection, rows.Count, cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { Timeout = 300 };
        batch.BatchCommands.Add(PassagesCommand(rows, numbers));
        batch.BatchCommands.Add(ContentsCommand(rows, numbers));
        if (vectors is not null)
            foreach (var command in VectorCommands(rows, numbers, vectors))
                batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<long[]> NumbersAsync(NpgsqlConnection connection, int count, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT array_agg(nextval(pg_get_serial_sequence('{database.Passages}', 'number'))) FROM generate_series(1, $1)", connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = count });
        return (long[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private NpgsqlBatchCommand PassagesCommand(List<PassageRow> rows, long[] numbers)
    {
        var values = new SqlParameters();
        return values.Command(
            $"""
            INSERT INTO {database.Passages} (number, index_name, document_id, place, version_id, domain, language, jurisdiction, audience, rights, tags, keyed_tags,
                reading_confidence, effective_from, effective_to, text_length, wording_length, has_questions, has_topic, has_vectors, lacks_vectors, search)
            SELECT number, index_name, document_id, place, version_id, domain, language, jurisdiction, audience, rights, tags::jsonb, keyed_tags::jsonb,
                reading_confidence, effective_from, effective_to, text_length, wording_length, has_questions, has_topic, has_vectors, lacks_vectors, search::tsvector
            FROM unnest({values.Add(numbers)}, {Column(row => row.Index)}, {Column(row => row.Document)}, {Column(row => row.Place)}, {Column(row => row.Content.Passage.VersionId)},
                {Column(row => row.Domain)}, {Column(row => row.Language)}, {Column(row => row.Jurisdiction)}, {Column(row => row.Audience)},
                {Column(row => row.Rights)}, {Column(row => row.Tags)}, {Column(row => row.KeyedTags)}, {Column(row => row.Content.Standing.ReadingConfidence)},
                {Column(row => row.Content.Passage.EffectiveFrom)}, {Column(row => row.Content.Passage.EffectiveTo)},
                {Column(row => row.Content.Text.Length)}, {Column(row => row.WordingLength)}, {Column(row => row.Content.Questions.Length > 0)}, {Column(row => row.HasTopic)}, {Column(row => row.HasVectors)},
                {Column(row => row.LacksVectors)}, {Column(row => row.Search)})
                AS given (number, index_name, document_id, place, version_id, domain, language, jurisdiction, audience, rights, tags, keyed_tags,
                    reading_confidence, effective_from, effective_to, text_length, wording_length, has_questions, has_topic, has_vectors, lacks_vectors, search)
            """);

        string Column<T>(Func<PassageRow, T> value) => values.Add(rows.Select(value).ToArray());
    }

    private NpgsqlBatchCommand ContentsCommand(List<PassageRow> rows, long[] numbers)
    {
        var values = new SqlParameters();
        byte[][] contents = [.. rows.Select(row => row.Content.Write())];
        return values.Command(
            $"""
            INSERT INTO {database.Contents} (number, content, hash)
            SELECT * FROM unnest({values.Add(numbers)}, {values.Add(contents)}, {values.Add(contents.Select(PassageContent.HashOf).ToArray())})
            """);
    }

    private IEnumerable<NpgsqlBatchCommand> VectorCommands(List<PassageRow> rows, long[] numbers, VectorTable vectors)
    {
        const int VectorsAtOnce = 100;
        var all = rows.SelectMany((row, place) => VectorsOf(row, vectors.Dimensions).Select(vector => (Number: numbers[place], vector.IsText, vector.Values)));
        foreach (var some in all.Chunk(VectorsAtOnce))
        {
            var values = new SqlParameters();
            yield return values.Command(
                $"""
                INSERT INTO {database.Table(vectors.Name)} (passage, is_text, embedding)
                SELECT passage, is_text, embedding::halfvec FROM unnest({values.Add(some.Select(vector => vector.Number).ToArray())},
                    {values.Add(some.Select(vector => vector.IsText).ToArray())}, {values.Add(some.Select(vector => Literal(vector.Values)).ToArray())})
                    AS given (passage, is_text, embedding)
                """);
        }
    }

    private static IEnumerable<(bool IsText, float[] Values)> VectorsOf(PassageRow row, int dimensions)
    {
        if (!row.HasVectors) return [];
        IEnumerable<(bool IsText, EmbeddedText Vector)> all = row.Vectors.Questions.Select(vector => (false, vector));
        if (row.Vectors.Text is { } text) all = all.Append((true, text));
        return all.Where(vector => vector.Vector.Values.Length == dimensions).Select(vector => (vector.IsText, vector.Vector.Values));
    }

    /// <summary>A vector as pgvector reads it.</summary>
    public static string Literal(float[] vector) => $"[{string.Join(',', vector.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A passage of document {Document} had been damaged in the search tables; it is written anew.")]
        public static partial void Uncounted(ILogger logger, Guid document);
    }
}

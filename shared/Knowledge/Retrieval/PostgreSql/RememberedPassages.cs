using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>
/// Reads passages by their numbers and remembers those that were asked for lately. A row never changes, so what is remembered is
/// true; whether the row is still there is the question that the candidates answer. Safe for many threads.
/// </summary>
internal sealed partial class RememberedPassages(SearchDatabase database, Vocabulary vocabulary, ILogger<RememberedPassages> logger)
{
    // Two generations of so many, some 5 kB each. The older one is forgotten whole when the younger one is full.
    private const int Generation = 5_000;

    private readonly Lock _change = new();
    private Dictionary<long, IndexedPassage> _young = [];
    private Dictionary<long, IndexedPassage> _old = [];

    /// <summary>The passages in the order of their documents, each with its candidate; without those that are gone or damaged.</summary>
    public async Task<List<(IndexedPassage Passage, float Cosine)>> ReadAsync(IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, IndexedPassage>(candidates.Count);
        lock (_change)
            foreach (var candidate in candidates)
                if (Recall(candidate.Number) is { } known)
                    found[candidate.Number] = known;

        if (found.Count < candidates.Count)
            await LoadAsync([.. candidates.Select(candidate => candidate.Number).Where(number => !found.ContainsKey(number))], found, cancellationToken);
        return
        [
            .. candidates.Where(candidate => found.ContainsKey(candidate.Number))
                .Select(candidate => (Passage: found[candidate.Number], candidate.Cosine, candidate.Number))
                .OrderBy(one => one.Passage.Passage.DocumentId).ThenBy(one => one.Number)
                .Select(one => (one.Passage, one.Cosine)),
        ];
    }

    /// <summary>Forgets all, as where the tables are made anew and number passages from the beginning.</summary>
    public void Clear()
    {
        lock (_change) (_young, _old) = ([], []);
    }

    private async Task LoadAsync(long[] numbers, Dictionary<long, IndexedPassage> found, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand($"SELECT number, content, hash FROM {database.Contents} WHERE number = ANY ($1)", connection);
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = numbers });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var number = reader.GetInt64(0);
            if (PassageContent.Read(reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2)) is { } content)
                found[number] = content.Restore(vocabulary);
            else Log.Damaged(logger, number, database.SchemaName);
        }

        lock (_change)
            foreach (var number in numbers)
                if (found.TryGetValue(number, out var passage))
                    Remember(number, passage);
    }

    private IndexedPassage? Recall(long number)
    {
        if (_young.TryGetValue(number, out var young)) return young;
        if (!_old.TryGetValue(number, out var old)) return null;
        Remember(number, old);
        return old;
    }

    private void Remember(long number, IndexedPassage passage)
    {
        if (_young.Count >= Generation) (_young, _old) = ([], _young);
        _young[number] = passage;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Passage {Number} of the search tables is not what was stored and is left out of search. Drop the schema {Schema}; the tables are made and filled anew.")]
        public static partial void Damaged(ILogger logger, long number, string schema);
    }
}

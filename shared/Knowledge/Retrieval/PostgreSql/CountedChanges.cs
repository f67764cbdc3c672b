using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Gathers by how much the counts of indexes and terms change, and adds it to the tables in the caller's transaction.</summary>
internal sealed class CountedChanges(SearchDatabase database)
{
    private readonly Dictionary<string, IndexCounts> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Index, string Term), (int Texts, int Wordings, int Questions)> _terms = [];

    /// <summary>Counts a passage that comes, or one that goes.</summary>
    public void Count(string index, PassageContent content, bool hasVectors, bool lacksVectors, bool comes)
    {
        var counts = IndexCounts.Of(content, hasVectors, lacksVectors);
        _indexes[index] = _indexes.GetValueOrDefault(index) + (comes ? counts : -counts);

        var one = comes ? 1 : -1;
        foreach (var term in content.Text.Terms) Add(index, term, one, 0, 0);
        foreach (var term in content.Wordings.SelectMany(wording => wording.Terms)) Add(index, term, 0, one, 0);
        foreach (var term in content.Questions.SelectMany(question => question.Terms.Terms)) Add(index, term, 0, 0, one);
    }

    /// <summary>Adds the changes to the tables.</summary>
    public async Task StoreAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (_indexes.Count == 0) return;

        // What comes and goes again, as most of a document's terms do where it is read anew, changes nothing.
        var terms = _terms.Where(term => term.Value != default).OrderBy(term => term.Key.Index, StringComparer.Ordinal).ThenBy(term => term.Key.Term, StringComparer.Ordinal).ToList();
        await using var batch = new NpgsqlBatch(connection) { Timeout = 300 };
        batch.BatchCommands.Add(TermsCommand(terms));
        batch.BatchCommands.Add(GoneTermsCommand(terms));
        foreach (var (index, counts) in _indexes) batch.BatchCommands.Add(IndexCommand(index, counts));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private void Add(string index, string term, int texts, int wordings, int questions)
    {
        var counted = _terms.GetValueOrDefault((index, term));
        _terms[(index, term)] = (counted.Texts + texts, counted.Wordings + wordings, counted.Questions + questions);
    }

    private NpgsqlBatchCommand TermsCommand(List<KeyValuePair<(string Index, string Term), (int Texts, int Wordings, int Questions)>> terms)
    {
        var values = new SqlParameters();
        return values.Command(
            $"""
            INSERT INTO {database.Terms} AS known (index_name, term, texts, wordings, questions)
            SELECT * FROM unnest({values.Add(terms.Select(term => term.Key.Index).ToArray())}, {values.Add(terms.Select(term => term.Key.Term).ToArray())},
                {values.Add(terms.Select(term => term.Value.Texts).ToArray())}, {values.Add(terms.Select(term => term.Value.Wordings).ToArray())},
                {values.Add(terms.Select(term => term.Value.Questions).ToArray())})
            ON CONFLICT (index_name, term) DO UPDATE SET
                texts = known.texts + excluded.texts, wordings = known.wordings + excluded.wordings, questions = known.questions + excluded.questions
            """);
    }

    private NpgsqlBatchCommand GoneTermsCommand(List<KeyValuePair<(string Index, string Term), (int Texts, int Wordings, int Questions)>> terms)
    {
        var lessened = terms.Where(term => term.Value.Texts < 0 || term.Value.Wordings < 0).ToList();
        var values = new SqlParameters();
        return values.Command(
            $"""
            DELETE FROM {database.Terms} AS known
            USING unnest({values.Add(lessened.Select(term => term.Key.Index).ToArray())}, {values.Add(lessened.Select(term => term.Key.Term).ToArray())}) AS lessened (index_name, term)
            WHERE known.index_name = lessened.index_name AND known.term = lessened.term AND known.texts <= 0 AND known.wordings <= 0
            """);
    }

    private NpgsqlBatchCommand IndexCommand(string index, IndexCounts counts)
    {
        var values = new SqlParameters();
        return values.Command(
            $"""
            INSERT INTO {database.Statistics} AS known
                (index_name, passages, text_length, wordings, wording_length, without_wording, questions, with_vectors, lacking_vectors)
            VALUES ({values.Add(index)}, {values.Add(counts.Passages)}, {values.Add(counts.TextLength)}, {values.Add(counts.Wordings)},
                {values.Add(counts.WordingLength)}, {values.Add(counts.WithoutWording)}, {values.Add(counts.Questions)},
                {values.Add(counts.WithVectors)}, {values.Add(counts.LackingVectors)})
            ON CONFLICT (index_name) DO UPDATE SET
                passages = known.passages + excluded.passages, text_length = known.text_length + excluded.text_length,
                wordings = known.wordings + excluded.wordings, wording_length = known.wording_length + excluded.wording_length,
                without_wording = known.without_wording + excluded.without_wording, questions = known.questions + excluded.questions,
                with_vectors = known.with_vectors + excluded.with_vectors, lacking_vectors = known.lacking_vectors + excluded.lacking_vectors
            """);
    }
}

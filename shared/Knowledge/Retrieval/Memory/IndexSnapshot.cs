using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Vector;

namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>
/// Everything that one index finds at one moment. Immutable: a change makes a new snapshot, in which only the changed documents
/// are analysed anew and the flat lists are laid out again (some 20 ms for 10,000 passages), so that a process that has run for a
/// year and one that starts now score alike.
/// </summary>
internal sealed class IndexSnapshot : ISearchedPassages
{
    /// <summary>The snapshot of an index without documents.</summary>
    public static readonly IndexSnapshot Empty = new(new SortedDictionary<Guid, IndexedPassage[]>(), 0, null);

    private readonly SortedDictionary<Guid, IndexedPassage[]> _documents;

    private IndexSnapshot(SortedDictionary<Guid, IndexedPassage[]> documents, int vocabularySize, ITextEmbedder? model)
    {
        Model = model;
        _documents = documents;
        Passages = [.. documents.Values.SelectMany(passages => passages)];
        Keywords = new KeywordIndex([.. Passages.Select(passage => passage.Terms)], vocabularySize);
        Questions = new QuestionIndex([.. QuestionsOf(Passages)], vocabularySize);
        Vectors = new VectorIndex([.. Passages.Select(passage => passage.Vectors)]);
    }

    /// <inheritdoc/>
    public IndexedPassage[] Passages { get; }

    /// <inheritdoc/>
    public KeywordIndex Keywords { get; }

    /// <inheritdoc/>
    public QuestionIndex Questions { get; }

    /// <summary>Compares meanings.</summary>
    public VectorIndex Vectors { get; }

    /// <inheritdoc/>
    IPassageCosines ISearchedPassages.Vectors => Vectors;

    /// <summary>The model that the vectors are of; null for words alone.</summary>
    public ITextEmbedder? Model { get; }

    /// <summary>Whether enough passages have vectors for meaning to count; else, as while a new model embeds them one by one, words are fairer.</summary>
    public bool HasVectors => Vectors.Count > 0 && Passages.Count(passage => passage.LacksVectors) <= Passages.Length / 10;

    /// <summary>The passages of each document.</summary>
    public IReadOnlyDictionary<Guid, IndexedPassage[]> Documents => _documents;

    /// <summary>Whether the document is among them.</summary>
    public bool Contains(Guid document) => _documents.ContainsKey(document);

    /// <summary>A new snapshot in which the given documents say something else, or, where they come without passages, nothing.</summary>
    public IndexSnapshot With(IReadOnlyDictionary<Guid, IndexedPassage[]> changes, int vocabularySize, ITextEmbedder? model)
    {
        var documents = new SortedDictionary<Guid, IndexedPassage[]>(_documents);
        foreach (var (document, passages) in changes)
        {
            if (passages.Length == 0) documents.Remove(document);
            else documents[document] = passages;
        }

        return new IndexSnapshot(documents, vocabularySize, model);
    }

    /// <summary>A new snapshot of the same passages with vectors of another model.</summary>
    /// <param name="passages">All passages in their order.</param>
    /// <param name="vocabularySize">More than the greatest term number in them.</param>
    /// <param name="model">The model.</param>
    public IndexSnapshot Embedded(IReadOnlyList<IndexedPassage> passages, int vocabularySize, ITextEmbedder? model)
    {
        var documents = new SortedDictionary<Guid, IndexedPassage[]>();
        var taken = 0;
        foreach (var (document, own) in _documents)
        {
            documents[document] = [.. passages.Skip(taken).Take(own.Length)];
            taken += own.Length;
        }

        return new IndexSnapshot(documents, vocabularySize, model);
    }

    private static IEnumerable<(int Passage, StoredQuestion Question)> QuestionsOf(IndexedPassage[] passages) =>
        from place in Enumerable.Range(0, passages.Length)
        from question in passages[place].Questions
        select (place, question);
}

using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Memory;

namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>Gives passages the vectors that the store holds of their texts. What has none yet is searched by its words.</summary>
internal sealed class PassageVectorLoader(VectorCache cache)
{
    /// <summary>The passages with their vectors of a model, in their order; without any where there is no model.</summary>
    public async Task<IReadOnlyList<IndexedPassage>> LoadAsync(IReadOnlyList<IndexedPassage> passages, ITextEmbedder? embedder, CancellationToken cancellationToken)
    {
        if (embedder is null) return [.. passages.Select(Without)];

        var hashes = passages
            .Where(passage => embedder.Knows(passage.Passage.Language))
            .ToDictionary(passage => passage, HashesOf);
        var vectors = await cache.FindAsync(
            embedder.ModelId, embedder.Dimensions, [.. hashes.Values.SelectMany(texts => texts.All)], cancellationToken);
        return [.. passages.Select(passage => hashes.TryGetValue(passage, out var texts) ? passage.With(VectorsOf(texts, vectors), texts.All.Any(text => !vectors.ContainsKey(text))) : Without(passage))];
    }

    private static IndexedPassage Without(IndexedPassage passage) => passage.Vectors.IsEmpty && !passage.LacksVectors ? passage : passage.With(PassageVectors.None, lacksSome: false);

    private static TextHashes HashesOf(IndexedPassage indexed)
    {
        var passage = indexed.Passage;
        var text = PassageTexts.BeginningOf(passage.Text);
        return new TextHashes(
            [.. PassageTexts.Of(passage.Questions, passage.HeadingPath, passage.Text).Where(one => one != text).Select(VectorCache.HashOf)],
            text.Length == 0 ? null : VectorCache.HashOf(text));
    }

    private static PassageVectors VectorsOf(TextHashes texts, IReadOnlyDictionary<string, float[]> vectors) => new(
        [.. texts.Questions.Select(hash => vectors.GetValueOrDefault(hash)).OfType<float[]>().Select(vector => new EmbeddedText(vector))],
        texts.Text is { } hash && vectors.GetValueOrDefault(hash) is { } text ? new EmbeddedText(text) : null);

    private sealed record TextHashes(string[] Questions, string? Text)
    {
        public IEnumerable<string> All => Text is null ? Questions : [.. Questions, Text];
    }
}

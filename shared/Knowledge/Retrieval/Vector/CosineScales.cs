using System.Collections.Concurrent;
using BotSuite.Knowledge.Embeddings;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>Measures the scale of each model once, by sentences whose likeness is known. Safe for many threads.</summary>
internal sealed partial class CosineScales(VectorCache cache, ILogger<CosineScales> logger) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ConcurrentDictionary<string, CosineScale> _scales = new(StringComparer.Ordinal);

    /// <summary>The scale of the model.</summary>
    /// <exception cref="EmbeddingException">The model could not be asked; the next call tries again.</exception>
    public async ValueTask<CosineScale> OfAsync(ITextEmbedder embedder, CancellationToken cancellationToken)
    {
        if (_scales.TryGetValue(embedder.ModelId, out var known)) return known;

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_scales.TryGetValue(embedder.ModelId, out known)) return known;
            return _scales[embedder.ModelId] = embedder is BuiltInEmbedder ? CosineScale.Own : await MeasureAsync(embedder, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<CosineScale> MeasureAsync(ITextEmbedder embedder, CancellationToken cancellationToken)
    {
        string[] sentences = [.. ProbeSentences.Pairs.SelectMany(pair => (string[])[pair.One, pair.Other])];
        // The probes are English; a model of other languages alone keeps its own cosines.
        if (!embedder.Knows("en")) return CosineScale.Own;
        await cache.FillAsync(embedder, sentences, null, cancellationToken);
        var hashes = sentences.Select(VectorCache.HashOf).ToArray();
        var found = await cache.FindAsync(embedder.ModelId, embedder.Dimensions, hashes, cancellationToken);
        if (hashes.Any(hash => !found.ContainsKey(hash))) return CosineScale.Own;

        var (unrelated, alike) = Medians([.. hashes.Select(hash => new EmbeddedText(found[hash]))]);
        if (CosineScale.Through(unrelated, alike, ProbeSentences.OwnUnrelated, ProbeSentences.OwnAlike) is { } scale)
        {
            Log.Measured(logger, embedder.ModelId, unrelated, alike);
            return scale;
        }

        Log.NotTelling(logger, embedder.ModelId, unrelated, alike);
        return CosineScale.Own;
    }

    /// <summary>The median cosines of unrelated sentences and of those that mean the same, given both sentences of each pair in turn.</summary>
    internal static (float Unrelated, float Alike) Medians(EmbeddedText[] sentences)
    {
        var alike = new List<float>();
        var unrelated = new List<float>();
        for (var one = 0; one < sentences.Length; one++)
            for (var other = one + 1; other < sentences.Length; other++)
                (one / 2 == other / 2 ? alike : unrelated).Add(sentences[one].CosineWith(sentences[other].Values));
        return (Median(unrelated), Median(alike));
    }

    private static float Median(List<float> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Model {Model} gives {Unrelated} to unrelated sentences and {Alike} to those that mean the same; its cosines are scaled.")]
        public static partial void Measured(ILogger logger, string model, float unrelated, float alike);

        [LoggerMessage(2, LogLevel.Warning, "Model {Model} hardly tells sentences apart ({Unrelated} and {Alike}); calibrate the index, or choose another model.")]
        public static partial void NotTelling(ILogger logger, string model, float unrelated, float alike);
    }
}

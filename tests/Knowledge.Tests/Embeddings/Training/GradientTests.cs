using System.Numerics.Tensors;
using BotSuite.Knowledge.Embeddings.Training;

namespace BotSuite.Knowledge.Tests.Embeddings.Training;

/// <summary>The gradient that is computed against the one that small changes of a weight show.</summary>
public sealed class GradientTests
{
    private const int Width = 16;

    private static readonly AdapterTrainingSettings Settings = new() { BatchSize = 6, Temperature = 0.2f };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_gradient_says_how_the_loss_changes_with_each_weight(bool isLabelled)
    {
        string?[] labels = isLabelled ? ["x", "y", "x", null, null, "y"] : new string?[6];
        var (left, right) = (Vectors(1), Vectors(2));
        var adapter = new TrainableAdapter(Width, Settings.BatchSize);
        var random = new Random(3);
        for (var i = 0; i < adapter.Weights.Length; i++) adapter.Weights[i] = random.NextSingle() * 0.2f;
        var batch = new TrainingBatch(adapter, Width, Settings);
        batch.Run(left, right, labels);
        var gradient = adapter.Gradient.ToArray();

        const float Change = 0.01f;
        for (var weight = 0; weight < gradient.Length; weight += 7)
        {
            var before = adapter.Weights[weight];
            adapter.Weights[weight] = before + Change;
            var above = batch.Run(left, right, labels);
            adapter.Weights[weight] = before - Change;
            var below = batch.Run(left, right, labels);
            adapter.Weights[weight] = before;
            Assert.Equal((above - below) / (2 * Change), gradient[weight], 0.003);
        }

        Assert.Contains(gradient, slope => MathF.Abs(slope) > 0.03f);
    }

    [Fact]
    public void Pairs_that_share_a_label_are_not_held_against_each_other()
    {
        var loss = new ContrastiveLoss(Width, 2, 0.2f);
        float[] same = [.. Vectors(1)[0], .. Vectors(1)[0]];

        Assert.Equal(0, loss.Run(same, same, ["x", "x"], new float[2 * Width], new float[2 * Width]), 6);
        Assert.Equal(Math.Log(2), loss.Run(same, same, [null, null], new float[2 * Width], new float[2 * Width]), 6);
    }

    private static float[][] Vectors(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 6).Select(_ =>
        {
            var vector = new float[Width];
            for (var i = 0; i < Width; i++) vector[i] = random.NextSingle() * 2 - 1;
            TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
            return vector;
        })];
    }
}

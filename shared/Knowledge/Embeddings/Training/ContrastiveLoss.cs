using System.Numerics.Tensors;

namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>
/// Symmetric InfoNCE (van den Oord et al. 2018) over a batch: each text should be nearer to its own other half than to the other
/// halves of the batch, in both directions. Works in memory of its own; for one thread.
/// </summary>
/// <param name="width">How many numbers a vector has.</param>
/// <param name="most">The largest batch.</param>
/// <param name="temperature">What similarities are divided by.</param>
internal sealed class ContrastiveLoss(int width, int most, float temperature)
{
    // A share this small moves no half-precision weight.
    private const float Negligible = 1e-8f;

    private readonly float[] _similarities = new float[most * most];
    private readonly float[] _slopes = new float[most * most];
    private readonly float[] _row = new float[most];

    /// <summary>The mean loss of the batch; fills the gradients of its vectors.</summary>
    /// <param name="left">A vector of length 1 for each pair.</param>
    /// <param name="right">The vectors of their other halves.</param>
    /// <param name="labels">The pairs' labels. Pairs that share one are not held against each other.</param>
    /// <param name="leftGradient">Receives the gradient of <paramref name="left"/>.</param>
    /// <param name="rightGradient">Receives the gradient of <paramref name="right"/>.</param>
    public double Run(float[] left, float[] right, IReadOnlyList<string?> labels, float[] leftGradient, float[] rightGradient)
    {
        var count = labels.Count;
        Compare(left, right, labels);
        Array.Clear(_slopes, 0, count * count);
        var loss = 0.0;
        for (var i = 0; i < count; i++) loss += Compete(i, i * count, 1, count) + Compete(i, i, count, count);
        Spread(left, right, count, leftGradient, rightGradient);
        return loss;
    }

    private void Compare(float[] left, float[] right, IReadOnlyList<string?> labels)
    {
        var count = labels.Count;
        for (var i = 0; i < count; i++)
            for (var j = 0; j < count; j++)
                _similarities[i * count + j] = i != j && labels[i] is { } label && label == labels[j]
                    ? float.NegativeInfinity
                    : TensorPrimitives.Dot<float>(left.AsSpan(i * width, width), right.AsSpan(j * width, width)) / temperature;
    }

    /// <summary>One text against all halves: a row of the similarities, or a column.</summary>
    private double Compete(int own, int first, int stride, int count)
    {
        var row = _row.AsSpan(0, count);
        for (var i = 0; i < count; i++) row[i] = _similarities[first + i * stride];
        TensorPrimitives.SoftMax<float>(row, row);
        for (var i = 0; i < count; i++)
            _slopes[first + i * stride] += (row[i] - (i == own ? 1 : 0)) / (2 * count * temperature);
        return -Math.Log(Math.Max(1e-30, row[own])) / (2 * count);
    }

    private void Spread(float[] left, float[] right, int count, float[] leftGradient, float[] rightGradient)
    {
        Array.Clear(leftGradient, 0, count * width);
        Array.Clear(rightGradient, 0, count * width);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var slope = _slopes[i * count + j];
                if (MathF.Abs(slope) < Negligible) continue;
                Span<float> ofLeft = leftGradient.AsSpan(i * width, width), ofRight = rightGradient.AsSpan(j * width, width);
                TensorPrimitives.MultiplyAdd(right.AsSpan(j * width, width), slope, ofLeft, ofLeft);
                TensorPrimitives.MultiplyAdd(left.AsSpan(i * width, width), slope, ofRight, ofRight);
            }
        }
    }
}

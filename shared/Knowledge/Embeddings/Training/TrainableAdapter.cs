using System.Numerics.Tensors;
using BotSuite.Knowledge.Embeddings.UseLite;

namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>The matrix W of a <see cref="LinearAdapter"/> while it is fitted: forwards and backwards through y = x + W·x and the division by y's length. For one thread.</summary>
/// <param name="width">How many numbers a vector has; a multiple of 16.</param>
/// <param name="most">The largest batch.</param>
internal sealed class TrainableAdapter(int width, int most)
{
    private readonly float[] _input = new float[most * width];
    private readonly float[] _noBias = new float[width];
    private PackedMatrix? _packed;

    /// <summary>W, row by row.</summary>
    public float[] Weights { get; } = new float[width * width];

    /// <summary>The gradient of <see cref="Weights"/>, summed up since <see cref="Begin"/>.</summary>
    public float[] Gradient { get; } = new float[width * width];

    /// <summary>Takes the weights as they are now for the next batch.</summary>
    public void Begin()
    {
        var transposed = new float[width * width];
        for (var i = 0; i < width; i++)
            for (var j = 0; j < width; j++)
                transposed[j * width + i] = Weights[i * width + j] + (i == j ? 1 : 0);
        _packed = new PackedMatrix(transposed, width, width, _noBias);
        Array.Clear(Gradient);
    }

    /// <summary>Adapts vectors.</summary>
    /// <param name="vectors">The encoder's vectors.</param>
    /// <param name="adapted">Receives them adapted, of length 1.</param>
    /// <param name="lengths">Receives how long they were before.</param>
    public void Forward(IReadOnlyList<float[]> vectors, float[] adapted, float[] lengths)
    {
        for (var row = 0; row < vectors.Count; row++) vectors[row].CopyTo(_input, row * width);
        _packed!.Multiply(_input, vectors.Count, adapted);
        for (var row = 0; row < vectors.Count; row++)
        {
            var vector = adapted.AsSpan(row * width, width);
            lengths[row] = Math.Max(1e-12f, TensorPrimitives.Norm<float>(vector));
            TensorPrimitives.Divide(vector, lengths[row], vector);
        }
    }

    /// <summary>Adds to the gradient what a batch of adapted vectors asks for.</summary>
    /// <param name="vectors">The encoder's vectors.</param>
    /// <param name="adapted">What <see cref="Forward"/> made of them.</param>
    /// <param name="lengths">Their lengths before.</param>
    /// <param name="slopes">The gradient of the adapted vectors; used up.</param>
    public void Backward(IReadOnlyList<float[]> vectors, float[] adapted, float[] lengths, float[] slopes)
    {
        for (var row = 0; row < vectors.Count; row++)
        {
            var unit = adapted.AsSpan(row * width, width);
            var slope = slopes.AsSpan(row * width, width);
            // What lies along the vector itself is lost when it is brought to length 1.
            TensorPrimitives.MultiplyAdd(unit, -TensorPrimitives.Dot<float>(unit, slope), slope, slope);
            TensorPrimitives.Divide(slope, lengths[row], slope);
            for (var i = 0; i < width; i++)
            {
                var weights = Gradient.AsSpan(i * width, width);
                TensorPrimitives.MultiplyAdd(vectors[row], slope[i], weights, weights);
            }
        }
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>
/// Bends the vectors of a frozen encoder towards the way in which people ask: y = x + W·x, brought to length 1. Trained on pairs
/// of texts that belong together (see <c>train-adapter</c>); half a megabyte. Immutable; safe for many threads.
/// </summary>
internal sealed class LinearAdapter
{
    private readonly float[] _weights;

    private LinearAdapter(float[] weights, string id) => (_weights, Id) = (weights, id);

    /// <summary>Eight hexadecimal digits that tell adapters apart.</summary>
    public string Id { get; }

    /// <summary>Reads the matrix W, row by row, as little-endian half-precision floats.</summary>
    /// <exception cref="InvalidDataException">It is not of the right size, or holds something that is no number.</exception>
    public static LinearAdapter Of(ReadOnlySpan<byte> bytes, int dimensions)
    {
        if (bytes.Length != dimensions * dimensions * 2)
            throw new InvalidDataException($"The adapter has {bytes.Length} bytes; one for {dimensions} dimensions has {dimensions * dimensions * 2}.");

        var weights = new float[dimensions * dimensions];
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), weights);
        if (weights.Any(weight => !float.IsFinite(weight))) throw new InvalidDataException("The adapter holds values that are no numbers.");
        return new LinearAdapter(weights, Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]);
    }

    /// <summary>The adapted vector, of length 1.</summary>
    public float[] Apply(ReadOnlySpan<float> vector)
    {
        var adapted = new float[vector.Length];
        for (var i = 0; i < adapted.Length; i++)
            adapted[i] = vector[i] + TensorPrimitives.Dot(vector, _weights.AsSpan(i * vector.Length, vector.Length));
        return UnitVector.Of(adapted);
    }
}

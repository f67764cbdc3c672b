using System.Numerics.Tensors;

namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>The vector of one text, also in bytes for a quick look. Immutable; the bytes are made when somebody first needs them.</summary>
internal sealed class EmbeddedText(float[] values)
{
    private ByteVector? _bytes;

    /// <summary>The vector, of length 1.</summary>
    public float[] Values => values;

    /// <summary>The vector rounded to bytes.</summary>
    public ByteVector Bytes => _bytes ??= ByteVector.Of(values);

    /// <summary>The cosine with another vector of length 1. Halves in the store make lengths differ from 1 by a hair.</summary>
    public float CosineWith(ReadOnlySpan<float> other) => Math.Clamp(TensorPrimitives.Dot(other, values), -1, 1);
}

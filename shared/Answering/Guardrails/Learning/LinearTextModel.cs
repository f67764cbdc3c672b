using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Text;
using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>
/// A softmax regression over <see cref="ModelInput"/>: one weight for each class and feature. Small enough to ship, quick
/// enough to ask at each message, and nothing in it that could not be printed.
/// </summary>
internal sealed class LinearTextModel
{
    /// <summary>How much the encoder's vector weighs beside the words (measured: 2 loses fewest emergencies among 1, 2 and none).</summary>
    internal const float MeaningScale = 2;

    private const uint Mark = 0x324D4C42; // "BLM2"

    private readonly float[][] _weights;

    /// <summary>A model of given weights: for each class one for each feature, one for each number of the encoder's vector, and a bias.</summary>
    public LinearTextModel(IReadOnlyList<string> classes, float[][] weights) => (Classes, _weights) = (classes, weights);

    /// <summary>How many weights a class has.</summary>
    internal static int RowLength => MessageFeatures.Buckets + BuiltInEncoder.Dimensions + 1;

    /// <summary>The classes; the first one means that nothing is the matter.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>How likely each class is for a message, in the order of <see cref="Classes"/>; the sum is 1.</summary>
    public float[] Judge(ModelInput input)
    {
        var scale = Scale(input.Features);
        var scores = new float[Classes.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var row = _weights[i];
            var sum = 0f;
            foreach (var feature in input.Features) sum += row[feature];
            var meaning = input.Meaning is null ? 0 : TensorPrimitives.Dot(row.AsSpan(MessageFeatures.Buckets, input.Meaning.Length), input.Meaning);
            scores[i] = (sum * scale) + (meaning * MeaningScale) + row[^1];
        }

        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    /// <summary>Long messages have more features, and no more weight.</summary>
    internal static float Scale(int[] features) => features.Length == 0 ? 0 : 1 / MathF.Sqrt(features.Length);

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static LinearTextModel Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Mark) throw new InvalidDataException("This is no text model of BotSuite.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        if (count is < 2 or > 64) throw new InvalidDataException("A text model has 2 to 64 classes.");
        var at = 8;
        var classes = new string[count];
        for (var i = 0; i < count; i++)
        {
            var length = at < bytes.Length ? bytes[at] : 0;
            if (length == 0 || at + 1 + length > bytes.Length) throw new InvalidDataException("The text model is cut off.");
            classes[i] = Encoding.UTF8.GetString(bytes.Slice(at + 1, length));
            at += 1 + length;
        }

        if (bytes.Length - at != count * RowLength * 2) throw new InvalidDataException("The text model is cut off.");
        var weights = new float[count][];
        for (var i = 0; i < count; i++)
        {
            weights[i] = new float[RowLength];
            for (var j = 0; j < RowLength; j++, at += 2) weights[i][j] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[at..]);
        }

        return new LinearTextModel(classes, weights);
    }

    /// <summary>The model as a file: mark, classes, weights as half floats.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, Mark);
        stream.Write(number);
        BinaryPrimitives.WriteInt32LittleEndian(number, Classes.Count);
        stream.Write(number);
        foreach (var name in Classes)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            stream.WriteByte((byte)bytes.Length);
            stream.Write(bytes);
        }

        foreach (var weight in _weights.SelectMany(row => row))
        {
            BinaryPrimitives.WriteHalfLittleEndian(number, (Half)weight);
            stream.Write(number[..2]);
        }

        return stream.ToArray();
    }
}

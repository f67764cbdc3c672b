using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Knowledge.Retrieval.Memory.Saved;

/// <summary>Writes numbers and texts to a file and sums them up as they go. Little-endian; what comes often is written once.</summary>
/// <param name="target">Where to.</param>
/// <param name="sum">Takes in every byte.</param>
internal sealed class FileWriter(Stream target, IncrementalHash sum)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<float[], int> _vectors = new(ReferenceEqualityComparer.Instance);
    private int _filled;

    /// <summary>How many bytes have been written.</summary>
    public long Length { get; private set; }

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Number(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(sizeof(int)), value);

    public void Number(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), value);

    public void Number(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Reserve(sizeof(double)), value);

    public void Id(Guid value) => value.TryWriteBytes(Reserve(16));

    /// <summary>A number that may be absent.</summary>
    public void Optional(int? value)
    {
        Flag(value is not null);
        if (value is { } given) Number(given);
    }

    /// <summary>A text in the shorter of two forms, both of which bring back every character, even half a pair.</summary>
    public void Text(string value)
    {
        var isNarrow = Ascii.IsValid(value);
        Number(value.Length << 1 | (isNarrow ? 0 : 1));
        if (isNarrow) Bytes(Encoding.ASCII.GetBytes(value));
        else Bytes(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    /// <summary>A text that others repeat, or none.</summary>
    public void Name(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (_names.TryGetValue(value, out var known))
        {
            Number(known);
        }
        else
        {
            Number(_names[value] = _names.Count + 1);
            Text(value);
        }
    }

    public void Names(IReadOnlyCollection<string> values)
    {
        Number(values.Count);
        foreach (var value in values) Name(value);
    }

    public void Numbers(ReadOnlySpan<int> values)
    {
        Number(values.Length);
        Bytes(MemoryMarshal.AsBytes(values));
    }

    public void Numbers(ReadOnlySpan<float> values)
    {
        Number(values.Length);
        Bytes(MemoryMarshal.AsBytes(values));
    }

    /// <summary>A vector as the store has it, in halves, from which it was read; or none.</summary>
    public void Vector(float[]? values)
    {
        if (values is null)
        {
            Number(0);
            return;
        }

        if (_vectors.TryGetValue(values, out var known))
        {
            Number(known);
            return;
        }

        Number(_vectors[values] = _vectors.Count + 1);
        var halves = new Half[values.Length];
        TensorPrimitives.ConvertToHalf(values, halves);
        Bytes(MemoryMarshal.AsBytes(halves.AsSpan()));
    }

    public void Bytes(ReadOnlySpan<byte> values)
    {
        Flush();
        sum.AppendData(values);
        target.Write(values);
        Length += values.Length;
    }

    public void Flush()
    {
        if (_filled == 0) return;
        var filled = _buffer.AsSpan(0, _filled);
        _filled = 0;
        Bytes(filled);
    }

    private Span<byte> Reserve(int bytes)
    {
        if (_filled + bytes > _buffer.Length) Flush();
        _filled += bytes;
        return _buffer.AsSpan(_filled - bytes, bytes);
    }
}

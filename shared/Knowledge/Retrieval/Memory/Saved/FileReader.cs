using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Knowledge.Retrieval.Memory.Saved;

/// <summary>
/// Reads what <see cref="FileWriter"/> wrote. The sum is known at the end only, so nothing is believed before: no count makes it
/// ask for more memory than the file could fill, and whatever cannot be is an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class FileReader(Stream source, long length, IncrementalHash sum)
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly List<string> _names = [];
    private readonly List<float[]> _vectors = [];
    private int _at;
    private int _filled;
    private long _unread = length;

    /// <summary>How many bytes are left.</summary>
    public long Remaining => _unread + _filled - _at;

    public byte Byte() => Take(1)[0];

    public bool Flag() => Byte() switch
    {
        0 => false,
        1 => true,
        var other => throw new InvalidDataException($"{other} is neither yes nor no."),
    };

    public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long LongNumber() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    public double DoubleNumber() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public Guid Id() => new(Take(16));

    public int? Optional() => Flag() ? Number() : null;

    /// <summary>How many things follow, each of at least so many bytes.</summary>
    public int Count(int leastBytes)
    {
        var count = Number();
        return count >= 0 && (long)count * leastBytes <= Remaining ? count : throw new InvalidDataException($"{count} things cannot follow.");
    }

    public string Text()
    {
        var header = Number();
        var (characters, isWide) = ((int)((uint)header >> 1), (header & 1) == 1);
        Check(characters, isWide ? sizeof(char) : 1);
        if (!isWide && characters <= _buffer.Length) return Encoding.ASCII.GetString(Take(characters));
        if (!isWide) return Encoding.ASCII.GetString(Block(characters));
        return string.Create(characters, this, static (text, reader) => reader.Fill(MemoryMarshal.AsBytes(text)));
    }

    public string? Name()
    {
        var number = Number();
        if (number == 0) return null;
        if (number == _names.Count + 1) _names.Add(Text());
        return number > 0 && number <= _names.Count ? _names[number - 1] : throw new InvalidDataException($"There is no text {number}.");
    }

    public string Required() => Name() ?? throw new InvalidDataException("A text is missing.");

    public string[] Names()
    {
        var names = new string[Count(sizeof(int))];
        for (var i = 0; i < names.Length; i++) names[i] = Required();
        return names;
    }

    public int[] Numbers()
    {
        var values = new int[Count(sizeof(int))];
        Fill(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public float[] Floats()
    {
        var values = new float[Count(sizeof(float))];
        Fill(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public byte[] Block(int bytes)
    {
        Check(bytes, 1);
        var values = new byte[bytes];
        Fill(values);
        return values;
    }

    public float[]? Vector(int dimensions)
    {
        var number = Number();
        if (number == 0) return null;
        if (number == _vectors.Count + 1)
        {
            var values = new float[dimensions];
            TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<byte, Half>(Take(dimensions * 2)), values);
            _vectors.Add(values);
        }

        return number > 0 && number <= _vectors.Count && _vectors[number - 1].Length == dimensions
            ? _vectors[number - 1]
            : throw new InvalidDataException($"There is no vector {number}.");
    }

    private void Check(int count, int bytes)
    {
        if (count < 0 || (long)count * bytes > Remaining) throw new InvalidDataException($"{count} things cannot follow.");
    }

    private void Fill(Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            if (_at == _filled) Refill();
            var part = Math.Min(target.Length, _filled - _at);
            _buffer.AsSpan(_at, part).CopyTo(target);
            target = target[part..];
            _at += part;
        }
    }

    // At most a buffer long.
    private ReadOnlySpan<byte> Take(int bytes)
    {
        if (_filled - _at < bytes) Refill(bytes);
        _at += bytes;
        return _buffer.AsSpan(_at - bytes, bytes);
    }

    private void Refill(int atLeast = 1)
    {
        if (Remaining < atLeast) throw new InvalidDataException("It ends too early.");
        _buffer.AsSpan(_at, _filled - _at).CopyTo(_buffer);
        (_filled, _at) = (_filled - _at, 0);
        var wanted = (int)Math.Min(_buffer.Length - _filled, _unread);
        var read = source.ReadAtLeast(_buffer.AsSpan(_filled, wanted), Math.Max(0, atLeast - _filled), throwOnEndOfStream: false);
        sum.AppendData(_buffer.AsSpan(_filled, read));
        _filled += read;
        _unread -= read;
        if (_filled < atLeast) throw new InvalidDataException("It ends too early.");
    }
}

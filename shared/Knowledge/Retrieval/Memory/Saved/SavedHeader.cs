using System.Buffers.Binary;

namespace BotSuite.Knowledge.Retrieval.Memory.Saved;

/// <summary>The beginning of a saved index.</summary>
/// <param name="Fingerprint">Of everything that the saved form depends on, 32 bytes.</param>
/// <param name="Last">The line of the change feed that it was made at. A store that holds the same line is the same store, or a copy made later.</param>
/// <param name="Length">How many bytes follow.</param>
/// <param name="Sum">SHA-256 of what follows and then of the header before this sum.</param>
internal sealed record SavedHeader(byte[] Fingerprint, FeedEntry Last, long Length, byte[] Sum)
{
    /// <summary>How many bytes it takes.</summary>
    public const int Size = Summed + HashSize;

    /// <summary>How many of them are summed up.</summary>
    public const int Summed = 8 + sizeof(int) + HashSize + sizeof(long) + 16 + sizeof(long) + sizeof(long);

    /// <summary>The form that this program writes and reads.</summary>
    public const int Form = 1;

    private const int HashSize = 32;

    private static ReadOnlySpan<byte> Mark => "BotSuite"u8;

    /// <summary>The header as bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        var rest = bytes.AsSpan();
        Mark.CopyTo(rest);
        BinaryPrimitives.WriteInt32LittleEndian(rest[8..], Form);
        Fingerprint.CopyTo(rest[12..]);
        BinaryPrimitives.WriteInt64LittleEndian(rest[44..], Last.Sequence);
        Last.DocumentId.TryWriteBytes(rest[52..]);
        BinaryPrimitives.WriteInt64LittleEndian(rest[68..], Last.At.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(rest[76..], Length);
        Sum.CopyTo(rest[Summed..]);
        return bytes;
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">It is none, or one of a form that this program does not know.</exception>
    public static SavedHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size || !bytes.StartsWith(Mark)) throw new InvalidDataException("it is no saved index");
        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) is var form && form != Form) throw new InvalidDataException($"it is of form {form}, and this program reads form {Form}");
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes[68..]);
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks) throw new InvalidDataException("its position is none");
        return new SavedHeader(
            bytes.Slice(12, HashSize).ToArray(),
            new FeedEntry(BinaryPrimitives.ReadInt64LittleEndian(bytes[44..]), new Guid(bytes.Slice(52, 16)), new DateTime(ticks, DateTimeKind.Utc)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[76..]),
            bytes.Slice(Summed, HashSize).ToArray());
    }
}

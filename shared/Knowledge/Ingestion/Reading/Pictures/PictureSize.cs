using System.Buffers.Binary;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>
/// Tells the size of a picture from its heads, before anything unpacks it: 2 MB of TIFF may stand for two thousand million pixels, and
/// the program that reads them takes 4 GB for it.
/// </summary>
internal static class PictureSize
{
    private const int MostPages = 4_096;

    /// <summary>Width and height in pixels, of the largest page where there are several; null where the head tells none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (long Width, long Height)? Of(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[32];
        // A file that ends earlier has no pixels, and then zeros where its sizes should be.
        stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head switch
        {
            [0x89, 0x50, ..] => (BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(20))),
            [0x42, 0x4D, ..] => OfBitmap(head),
            [0x52, 0x49, ..] => OfWebp(head),
            [0xFF, 0xD8, ..] => OfJpeg(stream),
            [0x49, 0x49, ..] => OfTiff(stream, head, isLittle: true),
            [0x4D, 0x4D, ..] => OfTiff(stream, head, isLittle: false),
            _ => null,
        };
    }

    // The oldest head, of twelve bytes, has sizes of two bytes. A negative height means that rows go from top to bottom.
    private static (long, long) OfBitmap(byte[] head) => BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(14)) == 12
        ? (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(18)), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(20)))
        : (Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(18))), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(22))));

    private static (long, long)? OfWebp(byte[] head) => head.AsSpan(12, 4) switch
    {
        [0x56, 0x50, 0x38, 0x58] => ((BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(24)) & 0xFFFFFF) + 1, (BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(26)) >> 8) + 1),
        [0x56, 0x50, 0x38, 0x4C] when BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(21)) is var sizes => ((sizes & 0x3FFF) + 1, ((sizes >> 14) & 0x3FFF) + 1),
        [0x56, 0x50, 0x38, 0x20] => (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(26)) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(28)) & 0x3FFF),
        _ => null,
    };

    /// <summary>ITU-T T.81: segments of a mark, a length and that many bytes; the one that begins a frame holds its size.</summary>
    private static (long, long)? OfJpeg(FileStream stream)
    {
        stream.Position = 2;
        var segment = new byte[9];
        while (true)
        {
            var start = stream.Position;
            if (stream.ReadAtLeast(segment, segment.Length, throwOnEndOfStream: false) < segment.Length || segment[0] != 0xFF) return null;
            // Any number of such bytes may stand before a mark.
            if (segment[1] == 0xFF) stream.Position = start + 1;
            else if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(7)), BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(5)));
            else if (segment[1] is 0x01 or (>= 0xD0 and <= 0xD8)) stream.Position = start + 2;
            else stream.Position = start + 2 + BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(2));
        }
    }

    /// <summary>TIFF 6.0: each page has a table of fields, of which 256 and 257 are its size, and the place of the next table.</summary>
    private static (long, long)? OfTiff(FileStream stream, byte[] head, bool isLittle)
    {
        (long Width, long Height)? largest = null;
        long next = Number(head.AsSpan(4), 4, isLittle);
        for (var page = 0; page < MostPages && next > 0 && next + 6 <= stream.Length; page++)
        {
            stream.Position = next;
            var count = (int)Number(Bytes(stream, 2), 2, isLittle);
            if (next + 6 + (count * 12L) > stream.Length) break;
            var fields = Bytes(stream, (count * 12) + 4);
            var size = (Width: Field(fields, count, 256, isLittle), Height: Field(fields, count, 257, isLittle));
            if (largest is not { } known || (double)size.Width * size.Height > (double)known.Width * known.Height) largest = size;
            next = Number(fields.AsSpan(count * 12), 4, isLittle);
        }

        return largest;
    }

    private static long Field(byte[] fields, int count, int tag, bool isLittle)
    {
        for (var i = 0; i < count; i++)
        {
            var field = fields.AsSpan(i * 12, 12);
            // The third type is a number of two bytes, the fourth one of four.
            if (Number(field, 2, isLittle) == tag) return Number(field[8..], Number(field[2..], 2, isLittle) == 3 ? 2 : 4, isLittle);
        }

        return 0;
    }

    private static long Number(ReadOnlySpan<byte> bytes, int length, bool isLittle) => (length, isLittle) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };

    private static byte[] Bytes(FileStream stream, int length)
    {
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

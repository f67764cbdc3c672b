using System.Buffers;
using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>How much of some bytes is UTF-8.</summary>
/// <param name="FirstBroken">Where the first byte stands that is not; null where all are.</param>
/// <param name="Whole">Number of characters beyond ASCII that are whole.</param>
/// <param name="Broken">Number of places that are broken.</param>
/// <param name="IsCut">Whether the only fault is that the last character was cut in the middle.</param>
internal readonly record struct Utf8Scan(int? FirstBroken, int Whole, int Broken, bool IsCut)
{
    /// <summary>Whether this is UTF-8 that something has damaged, rather than another encoding.</summary>
    public bool IsBrokenUtf8 => IsCut || Whole > Broken;

    /// <summary>Looks through all bytes.</summary>
    public static Utf8Scan Of(ReadOnlySpan<byte> bytes)
    {
        int? first = null;
        int whole = 0, broken = 0, place = 0;
        var isCut = false;
        while (place < bytes.Length)
        {
            var ascii = bytes[place..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            place += ascii;
            var status = Rune.DecodeFromUtf8(bytes[place..], out _, out var length);
            if (status is OperationStatus.Done) whole++;
            else
            {
                first ??= place;
                broken++;
                // A lead byte alone may be the last letter of a word in Latin-1; with a byte that continues it, it is a cut character.
                isCut = broken == 1 && status is OperationStatus.NeedMoreData && bytes.Length - place > 1;
            }

            place += length;
        }

        return new Utf8Scan(first, whole, broken, isCut);
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>
/// A sketch of a text: a digest of its words, and for longer ones a MinHash (Broder 1997) of its runs of three words: 120 numbers of which
/// as large a part is equal in two sketches as the texts share of their runs (Jaccard; standard error .04 at .8).
/// </summary>
internal static class TextSignature
{
    /// <summary>Numbers of a sketch.</summary>
    public const int Values = 120;

    private const byte Format = 1;
    private const int DigestBytes = 16;
    private const int FewestRuns = 8;
    private const int RunLength = 3;

    private static readonly uint[] Seeds = [.. Enumerable.Range(1, Values).Select(number => TokenHashes.Mixed((uint)number * 0x9E37_79B9))];

    /// <summary>The sketch of a text; null where it has no words.</summary>
    public static byte[]? Of(string text)
    {
        var tokens = TokenHashes.Of(text);
        if (tokens.Count == 0) return null;

        var isLong = tokens.Count >= FewestRuns + RunLength - 1;
        var sketch = new byte[1 + DigestBytes + (isLong ? Values * sizeof(ushort) : 0)];
        sketch[0] = Format;
        SHA256.HashData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(tokens))).AsSpan(0, DigestBytes).CopyTo(sketch.AsSpan(1));
        if (isLong) Smallest(tokens, MemoryMarshal.Cast<byte, ushort>(sketch.AsSpan(1 + DigestBytes)));
        return sketch;
    }

    /// <summary>Whether bytes are a sketch of this format.</summary>
    public static bool IsOne(byte[] sketch) => sketch.Length is 1 + DigestBytes or 1 + DigestBytes + Values * sizeof(ushort) && sketch[0] == Format;

    /// <summary>The digest of the words.</summary>
    public static UInt128 Digest(byte[] sketch) => MemoryMarshal.Read<UInt128>(sketch.AsSpan(1, DigestBytes));

    /// <summary>The numbers; empty for a text too short for them.</summary>
    public static ReadOnlySpan<ushort> Numbers(byte[] sketch) => MemoryMarshal.Cast<byte, ushort>(sketch.AsSpan(1 + DigestBytes));

    /// <summary>How much two texts share, from 0 to 1; 0 where one of them is too short to tell.</summary>
    public static double Similarity(byte[] one, byte[] other)
    {
        if (Digest(one) == Digest(other)) return 1;
        ReadOnlySpan<ushort> left = Numbers(one), right = Numbers(other);
        if (left.Length != Values || right.Length != Values) return 0;
        var equal = 0;
        for (var i = 0; i < Values; i++)
            if (left[i] == right[i]) equal++;
        return (double)equal / Values;
    }

    private static void Smallest(List<uint> tokens, Span<ushort> sketch)
    {
        var smallest = new uint[Values];
        Array.Fill(smallest, uint.MaxValue);
        for (var i = 0; i + RunLength <= tokens.Count; i++)
        {
            var run = TokenHashes.Mixed(TokenHashes.Mixed(TokenHashes.Mixed(tokens[i]) * 31 + tokens[i + 1]) * 31 + tokens[i + 2]);
            Lower(smallest, run);
        }

        for (var i = 0; i < Values; i++) sketch[i] = (ushort)smallest[i];
    }

    private static void Lower(uint[] smallest, uint run)
    {
        var runs = new Vector<uint>(run);
        var at = 0;
        for (; at + Vector<uint>.Count <= Values; at += Vector<uint>.Count)
        {
            var value = runs ^ new Vector<uint>(Seeds, at);
            value *= new Vector<uint>(0x9E37_79B1);
            value ^= value >>> 15;
            value *= new Vector<uint>(0x85EB_CA6B);
            value ^= value >>> 13;
            Vector.Min(value, new Vector<uint>(smallest, at)).CopyTo(smallest, at);
        }

        for (; at < Values; at++)
        {
            var value = (run ^ Seeds[at]) * 0x9E37_79B1;
            value ^= value >> 15;
            value *= 0x85EB_CA6B;
            value ^= value >> 13;
            smallest[at] = Math.Min(value, smallest[at]);
        }
    }
}

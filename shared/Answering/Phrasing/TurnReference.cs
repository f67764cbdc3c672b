using System.Security.Cryptography;

namespace BotSuite.Answering.Phrasing;

/// <summary>Makes the short reference of a turn, which people read aloud and type.</summary>
public static class TurnReference
{
    // No two characters that look or sound alike in most fonts, and no vowels, so that no words appear.
    private const string Alphabet = "BCDFGHJKMPQRTVWXY2346789";

    /// <summary>Characters in a reference.</summary>
    public const int Length = 8;

    /// <summary>The reference of a turn; always the same for one turn.</summary>
    public static string Of(Guid turnId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(turnId.ToByteArray(bigEndian: true), hash);
        Span<char> reference = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
            reference[i] = Alphabet[hash[i] % Alphabet.Length];
        return new string(reference);
    }
}

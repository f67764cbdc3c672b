using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>The words of a text as numbers, without case, marks and spaces. A Hangul syllable or Han character is a word of its own, so that three in a row compare Korean as three words compare English.</summary>
internal static class TokenHashes
{
    private const uint Seed = 2_166_136_261;
    private const uint Prime = 16_777_619;

    /// <summary>One number (FNV-1a, mixed) for each word, in order.</summary>
    public static List<uint> Of(string text)
    {
        var tokens = new List<uint>(text.Length / 5);
        var word = Seed;
        var isOpen = false;
        foreach (var sign in text)
        {
            if (Script.IsHangul(sign) || sign is >= '\u3400' and <= '\u9FFF')
            {
                if (isOpen) tokens.Add(Mixed(word));
                (word, isOpen) = (Seed, false);
                tokens.Add(Mixed((Seed ^ sign) * Prime));
            }
            else if (char.IsLetterOrDigit(sign) || char.IsSurrogate(sign))
            {
                word = (word ^ char.ToLowerInvariant(sign)) * Prime;
                isOpen = true;
            }
            else
            {
                if (isOpen) tokens.Add(Mixed(word));
                (word, isOpen) = (Seed, false);
            }
        }

        if (isOpen) tokens.Add(Mixed(word));
        return tokens;
    }

    /// <summary>Spreads a number over all bits (the finisher of MurmurHash3, 32 bits).</summary>
    public static uint Mixed(uint value)
    {
        value ^= value >> 16;
        value *= 0x85EB_CA6B;
        value ^= value >> 13;
        value *= 0xC2B2_AE35;
        return value ^ (value >> 16);
    }
}

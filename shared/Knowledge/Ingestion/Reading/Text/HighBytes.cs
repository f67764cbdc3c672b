namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>Judges by the bytes beyond ASCII which old encoding a text may be in.</summary>
internal static class HighBytes
{
    private const double MostlyHangul = 0.5;
    private const double MostlyLetters = 0.9;
    private const double MostHigh = 0.4;

    /// <summary>Whether at least half of the pairs are syllables that KS X 1001 has: those in use. Western text that happens to be valid CP949 falls on the rare ones.</summary>
    public static bool LookKorean(ReadOnlySpan<byte> bytes)
    {
        int syllables = 0, pairs = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (i + 1 == bytes.Length) return false;
            pairs++;
            if (bytes[i] is >= 0xB0 and <= 0xC8 && bytes[i + 1] >= 0xA1) syllables++;
            i++;
        }

        return syllables > 0 && syllables >= pairs * MostlyHangul;
    }

    /// <summary>Whether the bytes beyond ASCII are the letters and quotation marks of Western Europe, and fewer than those of ASCII.</summary>
    public static bool LookWestern(ReadOnlySpan<byte> bytes)
    {
        int likely = 0, high = 0;
        foreach (var value in bytes)
        {
            if (value < 0x80) continue;
            high++;
            // Letters but × and ÷, and the marks of European text: € … – — ‘ ’ “ ” • ™ £ § © « ® ° ± · » ½ ¿ and the hard space.
            if ((value >= 0xC0 && value is not (0xD7 or 0xF7)) || value is 0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0x99 or 0x8A or 0x9A
                or 0xA0 or 0xA3 or 0xA7 or 0xA9 or 0xAB or 0xAE or 0xB0 or 0xB1 or 0xB7 or 0xBA or 0xAA or 0xBB or 0xBC or 0xBD or 0xBF) likely++;
        }

        return likely >= high * MostlyLetters && high <= bytes.Length * MostHigh;
    }
}

namespace BotSuite.Answering.Writing;

/// <summary>How long a text is to a reader, in Latin letters. A Korean syllable says about as much as two and a half of them.</summary>
internal static class ReadingLength
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var syllables = 0;
        foreach (var character in text)
        {
            if (character is >= '가' and <= '힣')
                syllables++;
        }

        return text.Length + syllables * 3 / 2;
    }
}

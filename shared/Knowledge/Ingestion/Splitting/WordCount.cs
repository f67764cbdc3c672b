using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Splitting;

/// <summary>Counts words.</summary>
internal static class WordCount
{
    // Text without spaces (a table of figures, Han) still has a length.
    private const int LongestWord = 40;

    /// <summary>The words of a range: runs without white space, long runs counting for several.</summary>
    public static int Of(string text, TextRange range)
    {
        int words = 0, run = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            if (char.IsWhiteSpace(text[i])) run = 0;
            else if (run++ % LongestWord == 0) words++;
        }

        return words;
    }
}

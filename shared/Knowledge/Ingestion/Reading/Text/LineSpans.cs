namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>Walks over the lines of a text without copying them.</summary>
internal static class LineSpans
{
    /// <summary>Where each line stands, without its line feed.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text, int start, int end)
    {
        while (start < end)
        {
            var feed = text.IndexOf('\n', start, end - start);
            var next = feed < 0 ? end : feed;
            yield return (start, next - start);
            start = next + 1;
        }
    }
}

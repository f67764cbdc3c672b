using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Splitting;

/// <summary>Finds paragraphs and lists in plain text. Empty lines separate; the items of one list stay together across them.</summary>
internal static class BlockScan
{
    /// <summary>The blocks of a range, in order.</summary>
    public static List<Block> Of(string text, TextRange range)
    {
        var blocks = new List<Block>();
        foreach (var line in Lines(text, range))
        {
            var content = line.Range.Trim(text);
            if (content.Length == 0) continue;

            var isItem = ListMarker.LengthAt(text, content.Start, range.End) > 0;
            var last = blocks.Count - 1;
            var continues = last >= 0 && (isItem
                ? blocks[last].IsList
                : !line.FollowsEmptyLine || (blocks[last].IsList && content.Start > line.Range.Start));
            if (continues) blocks[last] = blocks[last] with { Range = new TextRange(blocks[last].Range.Start, content.End) };
            else blocks.Add(new Block(content, isItem));
        }

        return blocks;
    }

    /// <summary>The items of a list, each with the lines that belong to it.</summary>
    public static List<TextRange> ItemsOf(string text, TextRange list)
    {
        var items = new List<TextRange>();
        foreach (var line in Lines(text, list))
        {
            var content = line.Range.Trim(text);
            if (content.Length == 0) continue;
            if (items.Count == 0 || ListMarker.LengthAt(text, content.Start, list.End) > 0) items.Add(content);
            else items[^1] = new TextRange(items[^1].Start, content.End);
        }

        return items;
    }

    private static IEnumerable<(TextRange Range, bool FollowsEmptyLine)> Lines(string text, TextRange range)
    {
        var start = range.Start;
        var followsEmptyLine = true;
        while (start < range.End)
        {
            var feed = text.IndexOf('\n', start, range.End - start);
            var end = feed < 0 ? range.End : feed + 1;
            var line = new TextRange(start, end);
            yield return (line, followsEmptyLine);
            followsEmptyLine = line.Trim(text).Length == 0;
            start = end;
        }
    }
}

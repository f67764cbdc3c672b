using System.Net;
using System.Text;
using Markdig.Syntax;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>The words of a piece of HTML inside Markdown, without its tags. Comments, scripts and styles have none.</summary>
internal static class HtmlText
{
    /// <summary>The words, each line of the file a line.</summary>
    public static string Of(HtmlBlock block)
    {
        if (block.Type is not (HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock)) return "";

        var html = block.Lines.ToString();
        var words = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var character in html)
        {
            if (character == '<') isTag = true;
            if (!isTag) words.Append(character);
            if (character == '>') isTag = false;
        }

        var lines = WebUtility.HtmlDecode(words.ToString()).Replace("\0", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines);
    }
}

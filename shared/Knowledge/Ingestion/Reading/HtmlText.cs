using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>The words of a piece of HTML inside Markdown, without its tags. Comments, scripts and styles have none.</summary>
internal static partial class HtmlText
{
    /// <summary>The words, each line of the file a line.</summary>
    public static string Of(HtmlBlock block)
    {
        if (block.Type is not (HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock)) return "";

        return Of(block.Lines.ToString());
    }

    /// <summary>The words of a piece, each line of the file a line.</summary>
    public static string Of(string html)
    {
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

    /// <summary>Where <c>details</c> begin, with the words of their summary, and where they end.</summary>
    public static IEnumerable<(int Start, int End, string? Summary)> Details(string html) =>
        Tags().Matches(html).Select(tag => (tag.Index, tag.Index + tag.Length,
            tag.Groups[1].Success && Of(tag.Groups[1].Value).Replace('\n', ' ') is { Length: > 0 } summary ? summary : null));

    [GeneratedRegex(@"<summary\b[^>]{0,500}>(.{0,2000}?)</summary\s*>|</details\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tags();
}

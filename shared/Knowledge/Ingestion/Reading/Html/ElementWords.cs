using System.Text;
using AngleSharp.Dom;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>The words of an element on one line, or as lines where it has breaks.</summary>
internal static class ElementWords
{
    /// <summary>The words that a reader of the page sees; blocks and breaks begin new lines.</summary>
    public static string Of(INode node)
    {
        var words = new StringBuilder();
        Write(node, words, int.MaxValue, seesHidden: false);
        return words.ToString().Trim();
    }

    /// <summary>The first words, seen or not.</summary>
    /// <param name="node">The element.</param>
    /// <param name="longest">About how many characters.</param>
    public static string First(INode node, int longest)
    {
        var words = new StringBuilder();
        Write(node, words, longest, seesHidden: true);
        return words.ToString().Trim();
    }

    private static void Write(INode node, StringBuilder words, int longest, bool seesHidden)
    {
        foreach (var inner in node.ChildNodes)
        {
            if (words.Length > longest) return;
            if (inner is IText text) HtmlWhiteSpace.Append(words, text.Data);
            if (inner is not IElement element || HtmlElements.HoldNoText.Contains(element.LocalName)) continue;
            if (!seesHidden && HiddenElements.IsHidden(element)) continue;

            var isBlock = element.LocalName is "br" || HtmlElements.IsBlock(element.LocalName);
            if (isBlock) HtmlWhiteSpace.Break(words);
            Write(element, words, longest, seesHidden);
            if (isBlock) HtmlWhiteSpace.Break(words);
        }
    }
}

using System.Text;
using Markdig.Syntax.Inlines;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>The words of a line of Markdown without its marks: links by their words, images by their description.</summary>
internal static class InlineText
{
    /// <summary>The words; line breaks of the file are spaces, intended ones stay.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var words = new StringBuilder();
        if (inlines is not null) Write(inlines, words);
        return words.Replace("\0", "").ToString().Trim();
    }

    private static void Write(ContainerInline inlines, StringBuilder words)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case LineBreakInline lineBreak:
                    words.Append(lineBreak.IsHard ? '\n' : ' ');
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    words.Append('\n');
                    break;
                case ContainerInline container:
                    Write(container, words);
                    break;
            }
        }
    }
}

using BotSuite.Knowledge.Ingestion.Reading.Structure;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Writes Markdown as the plain text that people would read: no marks, one line a paragraph, lists as lines with their bullets and numbers, table rows with their columns.</summary>
internal sealed class MarkdownText
{
    private readonly StructuredText _text;

    private MarkdownText(int longest) => _text = new StructuredText(longest);

    /// <summary>Writes a parsed document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="longest">Most characters.</param>
    /// <exception cref="UnreadableException">The text is longer.</exception>
    public static StructuredText Of(MarkdownDocument document, int longest)
    {
        var writing = new MarkdownText(longest);
        foreach (var block in document) writing.WriteBlock(block);
        return writing._text;
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case HeadingBlock { Parent: MarkdownDocument } heading:
                // Nobody closes details behind a heading.
                _text.EndAnswer();
                _text.Heading(heading.Level, InlineText.Of(heading.Inline));
                break;
            case Table table:
                TableRows.Write(_text, RowsOf(table), hasHeader: true);
                break;
            case ListBlock list:
                WriteList(list, 0);
                break;
            case HtmlBlock html:
                WriteHtml(html);
                break;
            case CodeBlock code:
                _text.Verbatim(code.Lines.ToString());
                break;
            case LeafBlock leaf:
                _text.Paragraph(InlineText.Of(leaf.Inline));
                break;
            case ContainerBlock container:
                foreach (var inner in container) WriteBlock(inner);
                break;
        }
    }

    /// <summary>HTML inside Markdown. What stands in <c>details</c> answers its <c>summary</c>, whether empty lines make Markdown of it or not.</summary>
    private void WriteHtml(HtmlBlock html)
    {
        if (html.Type is HtmlBlockType.Comment) return;

        var whole = html.Lines.ToString();
        var rest = 0;
        foreach (var tag in HtmlText.Details(whole))
        {
            _text.Paragraph(HtmlText.Of(whole[rest..tag.Start]));
            rest = tag.End;
            if (tag.Summary is { } question) _text.BeginAnswer([question]);
            else _text.EndAnswer();
        }

        _text.Paragraph(rest == 0 ? HtmlText.Of(html) : HtmlText.Of(whole[rest..]));
    }

    private void WriteList(ListBlock list, int depth)
    {
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, out var first) ? first : 1;
        foreach (var item in list.OfType<ListItemBlock>()) WriteItem(item, list.IsOrdered ? $"{number++}." : "-", depth);
    }

    private void WriteItem(ListItemBlock item, string marker, int depth)
    {
        var isOpen = false;
        foreach (var block in item)
        {
            if (block is ListBlock inner && isOpen)
            {
                WriteList(inner, depth + 1);
                continue;
            }

            var words = WordsOf(block);
            if (words.Length == 0) continue;
            if (isOpen) _text.ItemLine(depth, words);
            else _text.ListItem(depth, marker, words);
            isOpen = true;
        }
    }

    /// <summary>The words of a block inside an item, as lines.</summary>
    private static string WordsOf(Block block) => block switch
    {
        HtmlBlock html => HtmlText.Of(html),
        Table table => string.Join('\n', RowsOf(table).Select(row => string.Join(" | ", row))),
        CodeBlock code => code.Lines.ToString(),
        LeafBlock leaf => InlineText.Of(leaf.Inline),
        ContainerBlock container => string.Join('\n', container.Select(WordsOf).Where(words => words.Length > 0)),
        _ => "",
    };

    private static List<IReadOnlyList<string>> RowsOf(Table table) =>
        [.. table.OfType<TableRow>().Select(row => (IReadOnlyList<string>)
            [.. row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => InlineText.Of(leaf.Inline))))])];
}

using System.Text;
using BotSuite.Knowledge.Languages;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>
/// Writes Markdown as the plain text that people would read: no marks, one line a paragraph, lists as lines with their bullets and
/// numbers, table rows as lines. Notes where each section stands in it.
/// </summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder _text = new();
    private readonly List<MarkdownSection> _sections = [];
    private readonly List<(int Level, string Heading)> _path = [];
    private int _sectionStart;
    private string? _question;

    private MarkdownText()
    {
    }

    /// <summary>The sections with something in them, in order.</summary>
    public IReadOnlyList<MarkdownSection> Sections => _sections;

    /// <summary>The first heading of the first level; null where there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>Writes a parsed document.</summary>
    public static MarkdownText Of(MarkdownDocument document)
    {
        var text = new MarkdownText();
        foreach (var block in document)
        {
            if (block is HeadingBlock heading) text.WriteHeading(heading);
            else text.WriteBlock(block, "");
        }

        text.EndSection();
        return text;
    }

    /// <summary>The text, closed by one line feed.</summary>
    public override string ToString() => _text.ToString().TrimEnd('\n') + '\n';

    private void WriteHeading(HeadingBlock heading)
    {
        EndSection();
        _question = null;
        var words = InlineText.Of(heading.Inline);
        if (words.Length == 0) return;

        _path.RemoveAll(above => above.Level >= heading.Level);
        _path.Add((heading.Level, words));
        if (heading.Level == 1) Title ??= words;
        Paragraph(words, "");
        _sectionStart = _text.Length;
    }

    private void EndSection()
    {
        int start = _sectionStart, end = _text.Length;
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        if (end > start) _sections.Add(new MarkdownSection(new TextRange(start, end), [.. _path.Select(above => above.Heading)], _question));
        _sectionStart = _text.Length;
    }

    private void WriteBlock(Block block, string indent)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case Table table:
                WriteTable(table, indent);
                break;
            case ListBlock list:
                WriteList(list, indent);
                break;
            case HtmlBlock html:
                WriteHtml(html, indent);
                break;
            case CodeBlock code:
                Paragraph(code.Lines.ToString(), indent);
                break;
            case LeafBlock leaf:
                Paragraph(InlineText.Of(leaf.Inline), indent);
                break;
            case ContainerBlock container:
                foreach (var inner in container) WriteBlock(inner, indent);
                break;
        }
    }

    /// <summary>HTML inside Markdown. What stands in <c>details</c> answers its <c>summary</c>, whether empty lines make Markdown of it or not.</summary>
    private void WriteHtml(HtmlBlock html, string indent)
    {
        if (indent.Length > 0 || html.Type is HtmlBlockType.Comment)
        {
            Paragraph(HtmlText.Of(html), indent);
            return;
        }

        var whole = html.Lines.ToString();
        var rest = 0;
        foreach (var tag in HtmlText.Details(whole))
        {
            Paragraph(HtmlText.Of(whole[rest..tag.Start]), indent);
            rest = tag.End;
            EndSection();
            _question = tag.Summary;
            if (tag.Summary is not null) Paragraph(tag.Summary, "");
            _sectionStart = _text.Length;
        }

        Paragraph(rest == 0 ? HtmlText.Of(html) : HtmlText.Of(whole[rest..]), indent);
    }

    private void WriteList(ListBlock list, string indent)
    {
        var number = list.IsOrdered && int.TryParse(list.OrderedStart, out var first) ? first : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{number++}. " : "- ";
            var start = _text.Length;
            foreach (var block in item) WriteBlock(block, indent + "  ");
            MarkItem(start, indent, marker);
        }

        EndLine();
    }

    /// <summary>Puts the marker before the item's first line and closes the empty lines that its paragraphs left.</summary>
    private void MarkItem(int start, string indent, string marker)
    {
        var lines = _text.ToString(start, _text.Length - start).Split('\n').Where(line => line.Trim().Length > 0).ToArray();
        _text.Length = start;
        if (lines.Length == 0) return;

        _text.Append(indent).Append(marker).Append(lines[0].TrimStart()).Append('\n');
        foreach (var line in lines.Skip(1)) _text.Append(line).Append('\n');
    }

    private void WriteTable(Table table, string indent)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => InlineText.Of(leaf.Inline))));
            _text.Append(indent).AppendJoin(" | ", cells).Append('\n');
        }

        EndLine();
    }

    private void Paragraph(string words, string indent)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        foreach (var line in words.Split('\n')) _text.Append(indent).Append(line.TrimEnd()).Append('\n');
        EndLine();
    }

    private void EndLine() => _text.Append('\n');
}

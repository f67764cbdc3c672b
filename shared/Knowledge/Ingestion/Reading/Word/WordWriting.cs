using BotSuite.Knowledge.Ingestion.Reading.Structure;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotSuite.Knowledge.Ingestion.Reading.Word;

/// <summary>Writes the body of a Word document.</summary>
internal sealed class WordWriting
{
    private const int LongestBoldHeading = 120;
    private const int LongestExample = 200;
    private const int LevelOfBoldHeadings = 7;
    private const int DeepestTables = 8;

    private readonly StructuredText _text = new();
    private readonly MainDocumentPart _part;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);
    private readonly int _levelOfFirst;
    private int? _page;
    private bool _isFirst = true;

    private WordWriting(MainDocumentPart part)
    {
        (_part, _styles, _numbering) = (part, new WordStyles(part), new WordNumbering(part));
        var body = part.Document!.Body!;
        // One heading of the first level is the document's title; several are its chapters.
        var levels = body.Descendants<Paragraph>().Select(_styles.HeadingLevelOf).Where(level => level is not null).ToList();
        _levelOfFirst = levels.Contains(0) || levels.Count(level => level == 1) != 1 ? 2 : 1;
        _page = body.Descendants<LastRenderedPageBreak>().Any() ? 1 : null;
    }

    /// <summary>What was left out.</summary>
    public IReadOnlyList<string> Dropped => [.. _dropped];

    /// <summary>Whether words were left out that the document hides from its readers.</summary>
    public bool HoldsHiddenText { get; private set; }

    /// <summary>The text.</summary>
    public StructuredText Text => _text;

    /// <summary>Writes a document.</summary>
    public static WordWriting Of(MainDocumentPart part, CancellationToken cancellationToken)
    {
        var writing = new WordWriting(part);
        if (writing._page is { } page) writing._text.BeginPage(page);
        writing.WriteBlocks(part.Document!.Body!, 0, cancellationToken);
        foreach (var edge in part.HeaderParts.Select(header => header.Header?.InnerText).Concat(part.FooterParts.Select(footer => footer.Footer?.InnerText)))
            writing.Drop(edge ?? "");
        return writing;
    }

    private void WriteBlocks(OpenXmlElement parent, int depth, CancellationToken cancellationToken)
    {
        foreach (var element in parent.ChildElements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (element is Paragraph paragraph) Write(paragraph);
            else if (element is Table table && depth < DeepestTables) WriteTable(table, depth, cancellationToken);
            else if (element is SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun or MoveToRun) WriteBlocks(element, depth, cancellationToken);
        }
    }

    private void Write(Paragraph paragraph)
    {
        var words = Read(paragraph);
        if (_styles.IsContents(paragraph))
        {
            Drop(words.Text);
            return;
        }

        BeginPages(words.PagesBegun);
        if (!string.IsNullOrWhiteSpace(words.Text)) WriteWords(paragraph, words);
        foreach (var box in words.Boxes) Write(box);
        foreach (var note in words.Notes) WriteNote(note);
    }

    private void WriteWords(Paragraph paragraph, WordParagraph words)
    {
        var isFirst = _isFirst;
        _isFirst = false;
        var number = _styles.NumberingOf(paragraph);
        if (_styles.HeadingLevelOf(paragraph) is { } level)
        {
            var marker = number is { } numbered ? _numbering.Next(numbered.Number, numbered.Level) : "";
            _text.Heading(level == 0 ? 1 : level - 1 + _levelOfFirst, marker is "" or "-" ? words.Text : $"{marker} {words.Text}");
        }
        else if (number is { } item)
        {
            var marker = _numbering.Next(item.Number, item.Level);
            if (marker.Length == 0) _text.Paragraph(words.Text);
            else _text.ListItem(item.Level, marker, words.Text);
        }
        else if (words.IsBold && IsHeadingByItself(words.Text))
        {
            _text.Heading(isFirst && _levelOfFirst == 2 ? 1 : LevelOfBoldHeadings, words.Text);
        }
        else
        {
            _text.Paragraph(words.Text);
        }
    }

    private static bool IsHeadingByItself(string words)
    {
        var line = words.Trim();
        return line.Length <= LongestBoldHeading && !line.Contains('\n') && line[^1] is not ('.' or ',' or ';' or ':' or '}') && line.Any(char.IsLetter);
    }

    private void WriteTable(Table table, int depth, CancellationToken cancellationToken)
    {
        var grid = new WordTable(table, cell => CellText(cell, depth + 1));
        // Tables of one cell only draw a box around what is in them.
        if (grid.Rows.All(row => row.Count <= 1))
            foreach (var cell in table.Elements<TableRow>().SelectMany(row => row.Elements<TableCell>())) WriteBlocks(cell, depth + 1, cancellationToken);
        else
            TableRows.Write(_text, grid.Rows, grid.HasHeader);
    }

    /// <summary>The words of a cell, tables in it with their cells parted.</summary>
    private string CellText(OpenXmlElement cell, int depth)
    {
        var lines = new List<string>();
        foreach (var element in cell.ChildElements)
        {
            if (element is Paragraph paragraph)
            {
                var words = Read(paragraph);
                BeginPages(words.PagesBegun);
                var marker = _styles.NumberingOf(paragraph) is { } number ? _numbering.Next(number.Number, number.Level) + " " : "";
                if (!string.IsNullOrWhiteSpace(words.Text)) lines.Add(marker + words.Text.Trim());
                lines.AddRange(words.Boxes.Select(box => Read(box).Text));
            }
            else if (element is Table inner && depth < DeepestTables)
            {
                lines.AddRange(new WordTable(inner, innerCell => CellText(innerCell, depth + 1)).Rows.Select(row => string.Join(", ", row)));
            }
            else if (element is SdtBlock or SdtContentBlock)
            {
                lines.Add(CellText(element, depth));
            }
        }

        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private WordParagraph Read(Paragraph paragraph)
    {
        var words = WordParagraph.Of(paragraph, _styles);
        if (words.Hidden.Trim().Length == 0) return words;
        HoldsHiddenText = true;
        Drop(words.Hidden);
        return words;
    }

    private void BeginPages(int count)
    {
        if (_page is null || count == 0) return;
        _page += count;
        _text.BeginPage(_page.Value);
    }

    private void WriteNote(long id)
    {
        OpenXmlElement? note = id >= 0
            ? _part.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(found => found.Id?.Value == id)
            : _part.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(found => found.Id?.Value == -id - 1);
        foreach (var paragraph in note?.Elements<Paragraph>() ?? []) _text.Paragraph(Read(paragraph).Text);
    }

    private void Drop(string words)
    {
        var line = CleanWords.OnOneLine(words);
        if (line.Length > 0) _dropped.Add(line.Length > LongestExample ? line[..LongestExample] : line);
    }
}

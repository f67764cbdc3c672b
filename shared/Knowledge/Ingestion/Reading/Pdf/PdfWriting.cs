using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>Writes the pages of a document: headings, paragraphs over page breaks, lists, rows, and footnotes after the sentence that they stand in.</summary>
internal sealed class PdfWriting
{
    private const double FootnoteSize = 0.93;

    private readonly StructuredText _text = new();
    private readonly PdfHeadings _headings;
    private readonly LineJoin _join;
    private readonly List<(int Page, PdfParagraph Note)> _notes = [];
    private PdfParagraph? _open;

    private PdfWriting(PdfHeadings headings, LineJoin join) => (_headings, _join) = (headings, join);

    /// <summary>Writes pages.</summary>
    /// <param name="pages">The pages, without what repeats.</param>
    /// <param name="recognised">Writes the words of a page that is a picture.</param>
    public static StructuredText Of(IReadOnlyList<PdfPage> pages, Action<PdfPage, StructuredText> recognised)
    {
        var grouping = new PdfParagraphs(PdfParagraphs.LeadingOf(pages));
        var paragraphs = pages.Select(page => grouping.Of(page.Lines)).ToList();
        var writing = new PdfWriting(
            PdfHeadings.Of([.. paragraphs.SelectMany(page => page)]), LineJoin.Of(pages.SelectMany(page => page.Lines)));
        for (var i = 0; i < pages.Count; i++)
        {
            writing._text.BeginPage(pages[i].Number);
            // What was typed is certain, what was recognised is not; no passage holds both.
            if (i > 0 && pages[i].IsPicture != pages[i - 1].IsPicture) writing._text.EndPassage();
            if (pages[i].IsPicture) recognised(pages[i], writing._text);
            else writing.Write(pages[i].Number, paragraphs[i]);
        }

        writing.WriteNotes(pages[^1].Number);
        return writing._text;
    }

    private void Write(int page, List<PdfParagraph> paragraphs)
    {
        var body = paragraphs.Count;
        while (body > 1 && IsNote(paragraphs[body - 1])) body--;

        for (var i = 0; i < body;)
        {
            if (i == 0 && GoesOn(paragraphs[0])) _text.Continue(_join.Of(paragraphs[i++].Lines));
            if (i <= 1) WriteNotes(page);
            if (i < body) i = WriteFrom(paragraphs, i, body);
        }

        _notes.AddRange(paragraphs.Skip(body).Select(note => (page, note)));
        _open = body > 0 && _headings.LevelOf(paragraphs[body - 1]) is null && !paragraphs[body - 1].IsRow ? paragraphs[body - 1] : null;
    }

    private bool IsNote(PdfParagraph paragraph) => paragraph.Size < FootnoteSize * _headings.BodySize && !paragraph.IsRow;

    /// <summary>Whether a page begins in the middle of a sentence of the page before.</summary>
    private bool GoesOn(PdfParagraph first) =>
        _open is { } open && !PdfParagraphs.EndsSentence(open.Last.Text) && !first.IsItem && !first.IsRow
        && _headings.LevelOf(first) is null && Math.Abs(open.Size - first.Size) < 0.1 * first.Size;

    private int WriteFrom(List<PdfParagraph> paragraphs, int at, int end)
    {
        var paragraph = paragraphs[at];
        if (paragraph.IsRow) return WriteTable(paragraphs, at, end);

        var words = _join.Of(paragraph.Lines);
        if (_headings.LevelOf(paragraph) is { } level) _text.Heading(level, ItemMarker.Split(words) is { Marker: "-" } bullet ? bullet.Words : words);
        else if (ItemMarker.Split(words) is { } item) _text.ListItem(DepthOf(paragraphs, at), item.Marker, item.Words);
        else _text.Paragraph(words);
        return at + 1;
    }

    /// <summary>Depth of an item by its indent against the outermost item of the list that it stands in.</summary>
    private static int DepthOf(List<PdfParagraph> paragraphs, int at)
    {
        var outermost = paragraphs[at].First.Left;
        for (var i = at - 1; i >= 0 && paragraphs[i].IsItem; i--) outermost = Math.Min(outermost, paragraphs[i].First.Left);
        return (int)Math.Clamp((paragraphs[at].First.Left - outermost) / (1.2 * paragraphs[at].Size), 0, 4);
    }

    /// <summary>Writes rows. The first one names the columns where the others have as many cells and it has no figures.</summary>
    private int WriteTable(List<PdfParagraph> paragraphs, int at, int end)
    {
        var rows = paragraphs.Take(end).Skip(at).TakeWhile(paragraph => paragraph.IsRow).Select(row => row.First.Cells).ToList();
        var hasHeader = rows.Count > 2 && rows.TrueForAll(row => row.Count == rows[0].Count) && !rows[0].Any(cell => char.IsDigit(cell[0]));
        if (hasHeader) _text.Paragraph(string.Join(" | ", rows[0]));
        var table = _text.BeginTable(hasHeader ? rows[0] : []);
        foreach (var row in rows.Skip(hasHeader ? 1 : 0)) table.Row(row);
        return at + rows.Count;
    }

    private void WriteNotes(int currentPage)
    {
        foreach (var (page, note) in _notes)
        {
            _text.BeginPage(page);
            _text.Paragraph(_join.Of(note.Lines));
        }

        if (_notes.Count > 0) _text.BeginPage(currentPage);
        _notes.Clear();
    }
}

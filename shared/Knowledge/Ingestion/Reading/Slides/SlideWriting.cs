using BotSuite.Knowledge.Ingestion.Reading.Structure;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using D = DocumentFormat.OpenXml.Drawing;

namespace BotSuite.Knowledge.Ingestion.Reading.Slides;

/// <summary>Writes one slide.</summary>
internal sealed class SlideWriting
{
    private const int LevelOfTitles = 2;
    private const int DeepestGroup = 20;

    private readonly StructuredText _text;
    private readonly SlidePart _part;
    private readonly int _number;
    private readonly List<string> _dropped = [];

    /// <summary>Looks at a slide.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="part">The slide.</param>
    /// <param name="number">Its number, from 1.</param>
    public SlideWriting(StructuredText text, SlidePart part, int number)
    {
        (_text, _part, _number) = (text, part, number);
        IsHidden = part.Slide!.Show?.Value == false;
        Title = CleanWords.OnOneLine(string.Join(' ', part.Slide.Descendants<Shape>().Where(IsTitle).Take(1)
            .SelectMany(shape => shape.TextBody?.Elements<D.Paragraph>() ?? []).Select(SlideParagraph.TextOf)));
    }

    /// <summary>Whether the slide is not shown.</summary>
    public bool IsHidden { get; }

    /// <summary>The title; empty where it has none.</summary>
    public string Title { get; }

    /// <summary>What was left out.</summary>
    public IReadOnlyList<string> Dropped => _dropped;

    /// <summary>Writes the slide with its notes.</summary>
    public void Write()
    {
        _text.BeginPage(_number);
        if (Title.Length > 0) _text.Heading(LevelOfTitles, Title);
        else _text.EndPassage();
        if (_part.Slide!.CommonSlideData?.ShapeTree is { } tree) WriteShapes(tree, 0);
        foreach (var diagram in _part.DiagramDataParts) WriteDiagram(diagram);
        if (_part.NotesSlidePart?.NotesSlide is { } notes) WriteNotes(notes);
    }

    private void WriteShapes(OpenXmlElement parent, int depth)
    {
        foreach (var element in parent.ChildElements)
            switch (element)
            {
                case GroupShape when depth < DeepestGroup:
                    WriteShapes(element, depth + 1);
                    break;
                case Shape shape when !IsTitle(shape):
                    WriteShape(shape);
                    break;
                case GraphicFrame frame when frame.Descendants<D.Table>().FirstOrDefault() is { } table:
                    WriteTable(table);
                    break;
            }
    }

    private void WriteShape(Shape shape)
    {
        var kind = KindOf(shape);
        var paragraphs = shape.TextBody?.Elements<D.Paragraph>().Select(paragraph => new SlideParagraph(paragraph)).Where(paragraph => paragraph.Text.Length > 0).ToList() ?? [];
        if (kind == PlaceholderValues.Footer || kind == PlaceholderValues.DateAndTime || kind == PlaceholderValues.SlideNumber)
        {
            _dropped.AddRange(paragraphs.Select(paragraph => paragraph.Text));
            return;
        }

        // The text of a layout's body is a list by its layout, which the slide does not repeat.
        var isList = IsBody(shape) && paragraphs.Count > 1;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.IsItem ?? (isList || paragraph.Level > 0)) _text.ListItem(paragraph.Level, "-", paragraph.Text);
            else _text.Paragraph(paragraph.Text);
        }
    }

    private void WriteTable(D.Table table)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var row in table.Elements<D.TableRow>())
        {
            var above = rows.Count > 0 ? rows[^1] : [];
            rows.Add([.. row.Elements<D.TableCell>().Select((cell, column) =>
                cell.VerticalMerge?.Value == true && column < above.Count ? above[column] : SlideParagraph.TextOf(cell))]);
        }

        TableRows.Write(_text, rows, table.TableProperties?.FirstRow?.Value == true ? true : null);
    }

    private void WriteDiagram(DiagramDataPart part)
    {
        foreach (var paragraph in part.DataModelRoot?.Descendants<D.Paragraph>() ?? []) _text.ListItem(0, "-", SlideParagraph.TextOf(paragraph));
    }

    private void WriteNotes(NotesSlide notes)
    {
        foreach (var shape in notes.Descendants<Shape>().Where(shape => KindOf(shape) == PlaceholderValues.Body))
            foreach (var paragraph in shape.TextBody?.Elements<D.Paragraph>() ?? []) _text.Paragraph(SlideParagraph.TextOf(paragraph));
    }

    private static bool IsTitle(Shape shape) => KindOf(shape) is { } kind && (kind == PlaceholderValues.Title || kind == PlaceholderValues.CenteredTitle);

    private static bool IsBody(Shape shape)
    {
        var placeholder = shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape;
        return placeholder is not null && (placeholder.Type is null || placeholder.Type.Value == PlaceholderValues.Body || placeholder.Type.Value == PlaceholderValues.Object);
    }

    private static PlaceholderValues? KindOf(Shape shape) =>
        shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape?.Type?.Value;
}

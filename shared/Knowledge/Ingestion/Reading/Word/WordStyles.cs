using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotSuite.Knowledge.Ingestion.Reading.Word;

/// <summary>What the styles of a Word document say about its paragraphs, inheritance included.</summary>
internal sealed class WordStyles
{
    private const int DeepestInheritance = 20;
    private const int LevelsOfHeadings = 9;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    /// <summary>Reads the styles of a document.</summary>
    public WordStyles(MainDocumentPart part)
    {
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id) _styles[id] = style;
    }

    /// <summary>Level of the heading that a paragraph is, from 1; 0 for the document's title; null for no heading.</summary>
    public int? HeadingLevelOf(Paragraph paragraph)
    {
        if (LevelOf(paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value) is { } own) return own;
        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            var name = style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";
            if (name == "title") return 0;
            if (name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8), out var level) && level is >= 1 and <= LevelsOfHeadings) return level;
            if (LevelOf(style.StyleParagraphProperties?.OutlineLevel?.Val?.Value) is { } outline) return outline;
        }

        return null;
    }

    /// <summary>Whether a paragraph is a line of a table of contents.</summary>
    public bool IsContents(Paragraph paragraph) => Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
        .Any(style => style.StyleName?.Val?.Value is { } name && (name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("table of figures", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The numbering of a paragraph, its own or its style's; null where it has none.</summary>
    public (int Number, int Level)? NumberingOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var properties = Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Select(style => style.StyleParagraphProperties?.NumberingProperties).Prepend(own).Where(found => found is not null).ToList();
        var number = properties.Select(found => found!.NumberingId?.Val?.Value).FirstOrDefault(found => found is not null);
        var level = properties.Select(found => found!.NumberingLevelReference?.Val?.Value).FirstOrDefault(found => found is not null);
        return number is null or 0 ? null : (number.Value, Math.Clamp(level ?? 0, 0, LevelsOfHeadings - 1));
    }

    /// <summary>Whether a run is hidden.</summary>
    public bool IsHidden(Run run) => Says(run, properties => properties.GetFirstChild<Vanish>());

    /// <summary>Whether a run is bold.</summary>
    public bool IsBold(Run run) => Says(run, properties => properties.GetFirstChild<Bold>());

    private bool Says(Run run, Func<DocumentFormat.OpenXml.OpenXmlElement, OnOffType?> property)
    {
        if (run.RunProperties is { } own && property(own) is { } said) return IsOn(said);
        foreach (var style in Chain(run.RunProperties?.RunStyle?.Val?.Value))
            if (style.StyleRunProperties is { } inherited && property(inherited) is { } saidByStyle) return IsOn(saidByStyle);
        var paragraph = run.Ancestors<Paragraph>().FirstOrDefault();
        foreach (var style in Chain(paragraph?.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
            if (style.StyleRunProperties is { } inherited && property(inherited) is { } saidByStyle) return IsOn(saidByStyle);
        return false;
    }

    private static bool IsOn(OnOffType said) => said.Val is null || said.Val.Value;

    private static int? LevelOf(int? outline) => outline is >= 0 and < LevelsOfHeadings ? outline + 1 : null;

    private IEnumerable<Style> Chain(string? id)
    {
        for (var depth = 0; id is not null && depth < DeepestInheritance && _styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}

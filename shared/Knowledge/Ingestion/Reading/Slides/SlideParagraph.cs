using System.Text;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using DocumentFormat.OpenXml;
using D = DocumentFormat.OpenXml.Drawing;

namespace BotSuite.Knowledge.Ingestion.Reading.Slides;

/// <summary>A paragraph of a slide.</summary>
internal sealed class SlideParagraph(D.Paragraph paragraph)
{
    /// <summary>Its words on one line.</summary>
    public string Text { get; } = TextOf(paragraph);

    /// <summary>Its depth in a list, from 0.</summary>
    public int Level { get; } = paragraph.ParagraphProperties?.Level?.Value ?? 0;

    /// <summary>Whether it is an item of a list; null where only the layout knows.</summary>
    public bool? IsItem { get; } = paragraph.ParagraphProperties switch
    {
        { } properties when properties.GetFirstChild<D.NoBullet>() is not null => false,
        { } properties when properties.GetFirstChild<D.CharacterBullet>() is not null || properties.GetFirstChild<D.AutoNumberedBullet>() is not null => true,
        _ => null,
    };

    /// <summary>The words of an element, paragraphs and line breaks parted by spaces.</summary>
    public static string TextOf(OpenXmlElement element)
    {
        var text = new StringBuilder();
        foreach (var inner in element.Descendants())
        {
            if (inner is D.Text words) text.Append(words.Text);
            else if (inner is D.Break or D.Paragraph) text.Append(' ');
        }

        return CleanWords.OnOneLine(text.ToString());
    }
}

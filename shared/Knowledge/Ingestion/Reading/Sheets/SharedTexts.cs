using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>The texts that the cells of a workbook share.</summary>
internal static class SharedTexts
{
    /// <summary>The texts, in the order that cells count them in.</summary>
    public static IReadOnlyList<string> Of(WorkbookPart part)
    {
        var texts = new List<string>();
        if (part.SharedStringTablePart is not { } table) return texts;
        using var reader = OpenXmlReader.Create(table);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) texts.Add(TextOf(reader.LoadCurrentElement()));
        return texts;
    }

    /// <summary>The words of an item, without the readings that East Asian editions put above them.</summary>
    public static string TextOf(OpenXmlElement? item) =>
        item is null ? "" : string.Concat(item.Descendants<S.Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text));
}

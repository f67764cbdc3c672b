using System.Text.Json;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Json;

/// <summary>
/// Writes JSON of any shape as text that people can read: <c>address.city: Seoul</c> a line, lists of words with commas between
/// them, lists of simple objects as tables. Objects with a question and an answer become that.
/// </summary>
/// <param name="text">Where it goes.</param>
internal sealed class JsonOutline(StructuredText text)
{
    private const int MostColumns = 60;
    private const int LongestPath = 4_000;

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Where it stands, such as <c>plans[2].name</c>; empty for the whole file.</param>
    /// <exception cref="UnreadableException">A text in it is no Unicode, its names are endless, or it stands for too much text.</exception>
    public void Write(JsonElement value, string path = "")
    {
        if (path.Length > LongestPath) throw new UnreadableException($"the names in it are together longer than {LongestPath} characters");
        if (value.ValueKind is JsonValueKind.Object) WriteObject(value, path);
        else if (value.ValueKind is JsonValueKind.Array) WriteArray(value, path);
        else if (WordsOf(value) is { Length: > 0 } words) text.Paragraph(path.Length == 0 ? words : $"{path}: {words}");
    }

    private void WriteObject(JsonElement value, string path)
    {
        if (IsSimple(value) && FaqColumns.Of(NamesOf(value)) is not null)
        {
            WriteTable([value]);
            return;
        }

        foreach (var field in value.EnumerateObject()) Write(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}");
    }

    private void WriteArray(JsonElement list, string path)
    {
        var items = list.EnumerateArray().ToList();
        if (items.TrueForAll(item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)))
        {
            var words = string.Join(", ", items.Select(WordsOf).Where(word => word.Length > 0));
            if (words.Length > 0) text.Paragraph(path.Length == 0 ? words : $"{path}: {words}");
        }
        else if (items.TrueForAll(IsSimple))
        {
            if (path.Length > 0 && FaqColumns.Of(NamesOf(items[0])) is null) text.Paragraph(path + ":");
            WriteTable(items);
        }
        else
            for (var i = 0; i < items.Count; i++) Write(items[i], $"{path}[{i + 1}]");
    }

    private void WriteTable(List<JsonElement> rows)
    {
        string[] columns = [.. rows.SelectMany(NamesOf).Distinct(StringComparer.Ordinal).Take(MostColumns)];
        var table = text.BeginTable(columns);
        foreach (var row in rows)
            table.Row([.. columns.Select(column => row.TryGetProperty(column, out var cell) ? CellOf(cell) : "")]);
    }

    private static string[] NamesOf(JsonElement value) => [.. value.EnumerateObject().Select(field => field.Name)];

    /// <summary>An object that holds words, figures, and lists of such alone.</summary>
    private static bool IsSimple(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && value.EnumerateObject().All(field => IsCell(field.Value));

    private static bool IsCell(JsonElement value) => value.ValueKind is not JsonValueKind.Object
        && (value.ValueKind is not JsonValueKind.Array || value.EnumerateArray().All(item => item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)));

    private static string CellOf(JsonElement value) => value.ValueKind is JsonValueKind.Array
        ? string.Join(", ", value.EnumerateArray().Select(WordsOf).Where(word => word.Length > 0))
        : WordsOf(value);

    private static string WordsOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!.Trim(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                JsonValueKind.Null or JsonValueKind.Undefined => "",
                _ => value.GetRawText(),
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair as an escape.
            throw new UnreadableException("a text in it is not valid Unicode");
        }
    }
}

using System.Buffers;
using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>Writes rows as the entries that JSONL files hold.</summary>
internal sealed class EntryWriter(IReadOnlyList<(string Field, string Column)> columns)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Rows without a key.</summary>
    public int WithoutKey { get; private set; }

    /// <summary>Rows whose key another row had before.</summary>
    public int Repeated { get; private set; }

    /// <summary>Rows without anything to say.</summary>
    public int Empty { get; private set; }

    /// <summary>The entries so far.</summary>
    public ReadOnlyMemory<byte> Lines => _lines.WrittenMemory;

    /// <summary>Writes the row that the reader stands at.</summary>
    public void Write(DbDataReader row)
    {
        var fields = new Dictionary<string, string>(columns.Count, StringComparer.Ordinal);
        for (var place = 0; place < columns.Count; place++)
            if (!row.IsDBNull(place) && DatabaseValue.TextOf(row.GetValue(place), IsDay(columns[place].Field)) is { } text && !string.IsNullOrWhiteSpace(text))
                fields[columns[place].Field] = text.Trim();

        var said = string.Join("\n\n", new[] { fields.GetValueOrDefault("answer"), fields.GetValueOrDefault("text") }.OfType<string>());
        if (!fields.TryGetValue("id", out var key)) WithoutKey++;
        else if (said.Length == 0) Empty++;
        else if (!_keys.Add(key)) Repeated++;
        else Write(fields, said);
    }

    private void Write(Dictionary<string, string> fields, string said)
    {
        using (var json = new Utf8JsonWriter(_lines, Options))
        {
            json.WriteStartObject();
            foreach (var (field, _) in columns)
                if (field is not ("answer" or "text") && fields.TryGetValue(field, out var text))
                    json.WriteString(field, text);
            json.WriteString("answer", said);
            json.WriteEndObject();
        }

        _lines.Write("\n"u8);
    }

    private static bool IsDay(string field) => field is "effective_from" or "effective_to";
}

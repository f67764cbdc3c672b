using System.Text.Json;

namespace BotSuite.Portal.Commands;

/// <summary>A message that <c>judge</c> reads.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">Its words.</param>
/// <param name="History">Earlier messages of the conversation, oldest first.</param>
internal sealed record MessageLine(string Id, string Text, IReadOnlyList<string> History)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is no message; the text says what is missing.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static MessageLine Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        if (row.ValueKind is not JsonValueKind.Object) throw new FormatException("it is no JSON object with \"id\" and \"text\".");
        return new MessageLine(IdOf(row), row.TryGetProperty("text", out var text) ? Words("text", text) : throw new FormatException("\"text\" is missing."), HistoryOf(row));
    }

    private static string IdOf(JsonElement row) => !row.TryGetProperty("id", out var id) ? throw new FormatException("\"id\" is missing.") : id.ValueKind switch
    {
        JsonValueKind.String when id.GetString() is { Length: > 0 } name => name,
        JsonValueKind.Number => id.GetRawText(),
        _ => throw new FormatException("\"id\" is no text and no number."),
    };

    private static string[] HistoryOf(JsonElement row) => !row.TryGetProperty("history", out var history) || history.ValueKind is JsonValueKind.Null ? []
        : history.ValueKind is JsonValueKind.Array ? [.. history.EnumerateArray().Select(earlier => Words("history", earlier))]
        : throw new FormatException("\"history\" is no list of texts.");

    private static string Words(string name, JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString()! : throw new FormatException($"\"{name}\" holds something that is no text.");
        }
        catch (InvalidOperationException exception)
        {
            // A lone half of a surrogate pair, which JSON can write and text cannot hold.
            throw new FormatException($"\"{name}\" holds a character that is none: {exception.Message}", exception);
        }
    }
}

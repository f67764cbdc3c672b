using System.Text.Encodings.Web;
using System.Text.Json;

namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>Writes and reads the lines of JSON that the two processes exchange.</summary>
internal static class ReadingLines
{
    // The lines never meet a page of HTML, and Korean takes half the room unescaped.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line, without its end.</summary>
    public static string Of<T>(T content) => JsonSerializer.Serialize(content, Options);

    /// <summary>The content of a line.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static T Read<T>(string line) where T : class =>
        JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("The line is empty.");
}

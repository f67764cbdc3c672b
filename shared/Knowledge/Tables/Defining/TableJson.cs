using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>How the parts of a table are written into its JSON columns.</summary>
internal static class TableJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The JSON of a value.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The value of a JSON.</summary>
    /// <exception cref="InvalidDataException">The JSON is not what the product writes.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"A {typeof(T).Name} of a table is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"A {typeof(T).Name} of a table is not the JSON that it should be.", exception);
        }
    }
}

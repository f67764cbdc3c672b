using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>Raw JSON that can be written again.</summary>
internal sealed class RawElementConverter : JsonConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RawJson.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);
}

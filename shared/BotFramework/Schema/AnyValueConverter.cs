using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A value of any type: written by its run-time type, read as a <see cref="JsonElement"/>.</summary>
internal sealed class AnyValueConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RawJson.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>Reads an entity with everything in it, and writes a derived one by its own type.</summary>
internal sealed class EntityConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"An entity is a JSON object, not {reader.TokenType}.");
        }

        var entity = new Entity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (string.Equals(name, "type", StringComparison.OrdinalIgnoreCase))
            {
                entity.Type = ReadType(ref reader);
                continue;
            }

            entity.Properties ??= new Dictionary<string, JsonElement>();
            entity.Properties[name] = RawJson.Read(ref reader);
        }

        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type"u8, value.Type);
        }

        foreach (var (name, property) in value.Properties ?? new Dictionary<string, JsonElement>())
        {
            if (property.ValueKind != JsonValueKind.Undefined)
            {
                writer.WritePropertyName(name);
                property.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private static string? ReadType(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        var other => throw new JsonException($"The type of an entity is a text, not {other}."),
    };
}

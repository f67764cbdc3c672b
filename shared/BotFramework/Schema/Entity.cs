using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>
/// A fact about an activity: a mention, a citation, a stream. All its properties survive a round trip.
/// A derived entity is written with its own properties.
/// </summary>
[JsonConverter(typeof(EntityConverter))]
public class Entity
{
    /// <summary>An entity of which nothing is known yet.</summary>
    public Entity()
    {
    }

    /// <summary>An entity of the given type.</summary>
    public Entity(string? type) => Type = type;

    /// <summary>What kind of fact; some are in <see cref="EntityTypes"/>, others are addresses of a vocabulary.</summary>
    public string? Type { get; set; }

    /// <summary>All properties but the type.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>This entity read as the given type.</summary>
    /// <exception cref="JsonException">The entity has another shape.</exception>
    public T? GetAs<T>() => this is T same ? same : BotFrameworkJson.FromElement<T>(BotFrameworkJson.ToElement(this));

    /// <summary>Makes this entity the same as the given value: its type and all its properties.</summary>
    /// <exception cref="JsonException">The value is not written as a JSON object with a text as its type.</exception>
    public void SetAs<T>(T value)
    {
        var read = BotFrameworkJson.FromElement<Entity>(BotFrameworkJson.ToElement(value))
            ?? throw new JsonException("An entity is written as a JSON object; the value is null.");
        Type = read.Type;
        Properties = read.Properties;
    }
}

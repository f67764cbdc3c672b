using System.Text.Json;

namespace BotSuite.BotFramework.Schema;

/// <summary>Somebody is mentioned in the text of a message.</summary>
public sealed class Mention : Entity
{
    /// <summary>A mention of nobody yet.</summary>
    public Mention()
        : base(EntityTypes.Mention)
    {
    }

    /// <summary>Who is mentioned. Channels have been seen to leave it out.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words of the text that mention them, such as <c>&lt;at&gt;Bot&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }

    /// <summary>The entity as a mention, or null where it is something else or cannot be read as one.</summary>
    public static Mention? From(Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (!string.Equals(entity.Type, EntityTypes.Mention, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return entity as Mention ?? (CanBeRead(entity) ? entity.GetAs<Mention>() : null);
    }

    // Looked at beforehand rather than caught afterwards: a message may hold thousands of broken mentions, and an exception each is dear.
    private static bool CanBeRead(Entity entity)
    {
        foreach (var (name, value) in entity.Properties ?? new Dictionary<string, JsonElement>())
        {
            if (Is(name, "text") && !IsTextOrNull(value))
            {
                return false;
            }

            if (Is(name, "mentioned") && !IsAccountOrNull(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAccountOrNull(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return value.ValueKind == JsonValueKind.Null;
        }

        foreach (var member in value.EnumerateObject())
        {
            var isNamed = Is(member.Name, "id") || Is(member.Name, "name") || Is(member.Name, "aadObjectId") || Is(member.Name, "role");
            if (isNamed && !IsTextOrNull(member.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTextOrNull(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static bool Is(string name, string expected) => string.Equals(name, expected, StringComparison.OrdinalIgnoreCase);
}

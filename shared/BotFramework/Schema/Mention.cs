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

        try
        {
            return entity.GetAs<Mention>();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

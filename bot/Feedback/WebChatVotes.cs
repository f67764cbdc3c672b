using System.Text.Json;
using BotSuite.BotFramework.Schema;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Feedback;

/// <summary>Reads the thumbs of Web Chat 4.18: an event that carries back the action which was sent with the answer.</summary>
internal static class WebChatVotes
{
    /// <summary>The event's name.</summary>
    public const string EventName = "webchat:activity-status/feedback";

    /// <summary>The vote; null where the event holds none that can be understood.</summary>
    public static Vote? Read(IEventActivity activity)
    {
        if (activity.Entities is not [var action, ..] || action.Properties is not { } properties) return null;
        Reaction? reaction = Text(properties, "@type") switch
        {
            "LikeAction" => Reaction.Like,
            "DislikeAction" => Reaction.Dislike,
            _ => null,
        };
        JsonElement? judged = properties.TryGetValue("object", out var found) ? found : null;
        return reaction is { } known && Guid.TryParse(judged.Property("@id").Text(), out var turnId) ? new Vote(known, turnId) : null;
    }

    private static string? Text(IDictionary<string, JsonElement> properties, string name) =>
        properties.TryGetValue(name, out var value) ? JsonReading.Text(value) : null;
}

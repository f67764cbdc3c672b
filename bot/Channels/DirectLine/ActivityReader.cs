using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Reads an activity as it came from outside and makes it harmless: one value a name, well-formed text without NUL (which
/// PostgreSQL cannot store), only types that a person can send, and nothing that only a channel may say.
/// </summary>
internal static class ActivityReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    private static readonly HashSet<string> Types =
        new(["message", "event", "typing", "messageReaction", "endOfConversation"], StringComparer.OrdinalIgnoreCase);

    // Set by the channel or steering how it delivers: a client has no say in them.
    private static readonly string[] ChannelsOwn =
    [
        "id", "timestamp", "channelId", "serviceUrl", "callerId", "conversation", "from", "recipient",
        "deliveryMode", "relatesTo", "membersAdded", "membersRemoved", "expiration",
    ];

    /// <summary>Reads the activity.</summary>
    /// <param name="utf8">JSON text in UTF-8, not longer than the service allows.</param>
    public static ActivityParse Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Bad("An activity is a JSON object.");

            var activity = CleanObject(document.RootElement, new JsonNodeOptions { PropertyNameCaseInsensitive = true });
            return Judge(activity);
        }
        catch (JsonException)
        {
            return Bad("The body is not JSON, is nested too deeply, names a property twice or has one of the wrong type.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // InvalidOperationException: half a surrogate pair or broken UTF-8. ArgumentException: one name in two cases.
            return Bad("The activity holds text that is not well-formed, or one property in two spellings.");
        }
    }

    private static ActivityParse Judge(JsonObject activity)
    {
        if (activity.Text("type") is not { Length: > 0 } type) return Bad("The activity has no type.");
        if (!Types.Contains(type)) return Bad("Clients send activities of the types message, event, typing, messageReaction and endOfConversation.");

        var sender = activity["from"] as JsonObject;
        activity["type"] = Types.TryGetValue(type, out var spelling) ? spelling : type;
        foreach (var name in ChannelsOwn)
            activity.Remove(name);
        if (activity["channelData"] is not JsonObject) activity.Remove("channelData");
        // Taken in, a property of another kind would fail each attempt at the turn, and the apology for it too.
        _ = activity.Deserialize(BotFrameworkJson.ActivityInfo);
        return new ActivityParse(activity, sender?.Text("id"), sender?.Text("name"), null);
    }

    private static ActivityParse Bad(string fault) => new(null, null, null, fault);

    private static JsonObject CleanObject(JsonElement element, JsonNodeOptions? options = null)
    {
        var clean = new JsonObject(options);
        foreach (var property in element.EnumerateObject())
            if (property.Value.ValueKind != JsonValueKind.Null)
                clean.Add(CleanText(property.Name), Clean(property.Value));
        return clean;
    }

    private static JsonNode? Clean(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => CleanObject(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Clean)]),
        JsonValueKind.String => JsonValue.Create(CleanText(element.GetString()!)),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element.Clone()),
    };

    private static string CleanText(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}

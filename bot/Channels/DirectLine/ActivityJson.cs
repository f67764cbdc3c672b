using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>How activities are written for clients and for the store.</summary>
internal static class ActivityJson
{
    /// <summary>Korean stays readable; what could break out of a page is escaped.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes an activity.</summary>
    public static string Write(JsonObject activity) => activity.ToJsonString(Options);

    /// <summary>Writes a text as a JSON string, quotes included.</summary>
    public static string Quote(string text) => JsonSerializer.Serialize(text, Options);

    /// <summary>The named property as text; null where it is absent or of another kind.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

using System.Text.Json;

namespace BotSuite.Bot.Feedback;

/// <summary>Reads what people's clients sent, where anything may stand anywhere: what is not there in the expected form is null.</summary>
internal static class JsonReading
{
    /// <summary>The property of an object; null for everything else.</summary>
    public static JsonElement? Property(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } present && present.TryGetProperty(name, out var property) ? property : null;

    /// <summary>The text; null for everything else.</summary>
    public static string? Text(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } present ? present.GetString() : null;
}

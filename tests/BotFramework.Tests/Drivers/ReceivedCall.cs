using System.Text.Json;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>A call that a peer received.</summary>
public sealed record ReceivedCall(string Method, string Target, string? Authorization, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Text => Json.TryGetProperty("text", out var text) ? text.GetString() : null;
}

namespace BotSuite.Answering.Writing;

/// <summary>Who writes answers; the configuration section <c>Chat</c>.</summary>
public sealed class ChatOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Chat";

    /// <summary>The writer: <c>Extractive</c>, which quotes.</summary>
    public string Provider { get; set; } = "Extractive";
}

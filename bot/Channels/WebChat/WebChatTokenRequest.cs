namespace BotSuite.Bot.Channels.WebChat;

/// <summary>What a page asks for.</summary>
/// <param name="Resume">The ticket of the conversation to take up again; null for a new conversation.</param>
public sealed record WebChatTokenRequest(string? Resume);

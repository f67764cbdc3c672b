using System.Text.Json.Serialization;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>What a page needs to speak with the bot.</summary>
/// <param name="Token">The Direct Line token.</param>
/// <param name="ConversationId">The conversation that the token is bound to.</param>
/// <param name="UserId">The person that the token speaks for.</param>
/// <param name="Resumed">Whether the conversation was there before: the page then asks for everything said in it.</param>
/// <param name="Resume">The ticket to keep for a reload.</param>
/// <param name="ExpiresIn">How long the token is good for, in seconds.</param>
public sealed record WebChatTokenResponse(
    string Token, string ConversationId, string UserId, bool Resumed, string Resume, [property: JsonPropertyName("expires_in")] int ExpiresIn);

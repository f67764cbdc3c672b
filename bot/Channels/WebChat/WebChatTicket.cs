namespace BotSuite.Bot.Channels.WebChat;

/// <summary>The right to take a conversation up again after a reload, also after its token ran out.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">The person in it.</param>
public sealed record WebChatTicket(string ConversationId, string UserId);

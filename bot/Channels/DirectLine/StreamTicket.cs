namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>The right to open one stream, once, within a minute. It stands in the stream's address because browsers cannot send headers there.</summary>
/// <param name="ConversationId">The conversation to be heard.</param>
/// <param name="Origins">As in the token that the ticket was given for.</param>
public sealed record StreamTicket(string ConversationId, IReadOnlyList<string> Origins);

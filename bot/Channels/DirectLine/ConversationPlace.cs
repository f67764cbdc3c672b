namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>A stored conversation and how far it has come.</summary>
/// <param name="Id">The stored conversation.</param>
/// <param name="Newest">Sequence number of the newest activity; 0 for none.</param>
internal sealed record ConversationPlace(Guid Id, long Newest);

namespace BotSuite.Bot.Turns;

/// <summary>Where a turn comes from: the stored conversation and the person, as they stood when the turn began.</summary>
/// <param name="ConversationId">The stored conversation.</param>
/// <param name="UserKey">Pseudonym of the person: a keyed hash of channel and sender, 64 lower-case hexadecimal digits.</param>
/// <param name="Language">The language last used in the conversation, a two-letter code; null until somebody wrote.</param>
/// <param name="Welcomed">Whether the person has been welcomed already.</param>
/// <param name="StateJson">What the bot wanted to remember between two messages, as JSON; null for nothing.</param>
public sealed record TurnOrigin(Guid ConversationId, string UserKey, string? Language, bool Welcomed, string? StateJson);

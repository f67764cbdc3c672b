namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>What a Direct Line token says: one person in one conversation, from named pages, for a while.</summary>
/// <param name="ConversationId">The only conversation that the token opens.</param>
/// <param name="UserId">The person; replaces whatever sender a client claims. Begins with <c>dl_</c> unless the secret's holder asked for another.</param>
/// <param name="UserName">The person's name as the secret's holder gave it; null for none.</param>
/// <param name="Origins">The pages' origins that may use the token; empty for the bot's own and those in <c>WebChat:AllowedOrigins</c>.</param>
/// <param name="Audience">The audience that the person belongs to, as the secret's holder vouches; null for nobody's but everybody's.</param>
public sealed record DirectLineToken(string ConversationId, string UserId, string? UserName, IReadOnlyList<string> Origins, string? Audience = null);

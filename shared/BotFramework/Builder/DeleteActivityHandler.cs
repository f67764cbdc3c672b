using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>Sees which message the bot takes back.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">The message.</param>
/// <param name="next">Deletes it, through the handlers that were added later.</param>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

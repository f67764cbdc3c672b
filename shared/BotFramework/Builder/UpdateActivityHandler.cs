using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>Sees what the bot puts in the place of an earlier message.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new message, with the identifier of the old one.</param>
/// <param name="next">Sends it, through the handlers that were added later.</param>
/// <returns>The channel's receipt.</returns>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

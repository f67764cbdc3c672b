using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>Sees what the bot sends, before it is sent; may edit, add and drop.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is about to be sent, addressed already. The list may be changed.</param>
/// <param name="next">Sends, through the handlers that were added later. Nothing is sent where it is not called.</param>
/// <returns>The channel's receipts.</returns>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

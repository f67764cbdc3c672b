namespace BotSuite.BotFramework.Builder;

/// <summary>What runs at the end of the middleware: a bot, or a proactive message.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Ends with the request that brought the activity.</param>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

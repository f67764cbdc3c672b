using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>Stores the conversation and how to speak in it again, and tells the turn where it comes from.</summary>
internal sealed class ConversationMiddleware(TurnOrigins origins) : IMiddleware
{
    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState.Set(await origins.FindAsync(turnContext.Activity, cancellationToken));
        await next(cancellationToken);
    }
}

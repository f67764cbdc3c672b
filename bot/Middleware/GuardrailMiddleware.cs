using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>
/// Lets the guardrails hear every message before anything else decides about it: neither a limit on the rate nor one on the length
/// may stand between somebody in danger and the numbers to call.
/// </summary>
internal sealed class GuardrailMiddleware(LiveGuardrails guardrails) : IMiddleware
{
    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.IsType(ActivityTypes.Message) && turnContext.Activity.RemoveRecipientMention() is { Length: > 0 } text)
            turnContext.TurnState.Set(await guardrails.JudgeTypedAsync(text, cancellationToken));
        await next(cancellationToken);
    }
}

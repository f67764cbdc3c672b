using BotSuite.BotFramework.Builder;

namespace BotSuite.BotFramework.Tests.Builder;

/// <summary>A step of the pipeline written in place.</summary>
internal sealed class StepOf(Func<ITurnContext, NextDelegate, CancellationToken, Task> step) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        step(turnContext, next, cancellationToken);
}

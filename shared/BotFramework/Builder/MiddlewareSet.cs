using System.Collections;

namespace BotSuite.BotFramework.Builder;

/// <summary>The steps around a bot, in the order in which they were added. Safe to walk by many turns at once, also while one is added.</summary>
public sealed class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly Lock _adding = new();
    private volatile IMiddleware[] _steps = [];

    /// <summary>Adds a step after those added before.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        lock (_adding)
        {
            _steps = [.. _steps, middleware];
        }

        return this;
    }

    /// <summary>Runs the steps, then <paramref name="next"/>.</summary>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        return RunAsync(_steps, 0, turnContext, (_, token) => next(token), cancellationToken);
    }

    /// <summary>Runs the steps, then the callback where there is one.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return RunAsync(_steps, 0, turnContext, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => ((IEnumerable<IMiddleware>)_steps).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Task RunAsync(
        IMiddleware[] steps, int index, ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        index == steps.Length
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : steps[index].OnTurnAsync(turnContext, token => RunAsync(steps, index + 1, turnContext, callback, token), cancellationToken);
}

namespace BotSuite.BotFramework.Builder;

/// <summary>Saves states when a turn has ended well. A turn that fails leaves the store as it was.</summary>
/// <param name="botStates">The states.</param>
public sealed class AutoSaveStateMiddleware(params BotState[] botStates) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(next);
        await next(cancellationToken);
        foreach (var state in botStates)
            await state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }
}

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// A step around the bot. Code before <c>next</c> runs in the order in which the steps were added, code after it in the reverse order.
/// A step that does not call <c>next</c> ends the turn there. One instance serves all turns at the same time.
/// </summary>
public interface IMiddleware
{
    /// <summary>Does this step's work and calls the rest.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

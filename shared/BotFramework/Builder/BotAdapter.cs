using System.Security.Claims;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// Stands between a channel and the bot: makes a turn of what comes in, runs it through the middleware, and carries the replies out.
/// One adapter serves all turns at the same time.
/// </summary>
public abstract partial class BotAdapter
{
    /// <summary>Key in the turn's state of the identity that brought the activity, a <see cref="ClaimsIdentity"/>.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>Key in the turn's state of the audience for outgoing tokens, a text.</summary>
    public const string OAuthScopeKey = "BotSuite.BotFramework.Builder.BotAdapter.OAuthScope";

    /// <summary>Key in the turn's state of the answer to an invoke, an <see cref="Activity"/>.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>
    /// Is told of an exception out of the middleware or the bot, once; after it the turn counts as done. It can still send.
    /// Where it is null, or itself throws, the exception goes on to who brought the activity.
    /// </summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>The steps around the bot.</summary>
    protected MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds a step after those added before.</summary>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Carries activities to the channel, in order.</summary>
    /// <returns>One receipt an activity, in the same order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Puts an activity in the place of the earlier one with the same identifier.</summary>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes back an earlier activity.</summary>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs one turn for an activity that came in.</summary>
    /// <param name="claimsIdentity">Who brought it, as the token says.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>What the HTTP response must carry, for an invoke and for expected replies; otherwise null.</returns>
    public virtual async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(callback);
        using var turn = new TurnContext(this, activity);
        await BeginTurnAsync(turn, claimsIdentity, null, cancellationToken);
        await RunPipelineAsync(turn, callback, cancellationToken);
        return ResultOf(turn);
    }

    /// <summary>Puts into the turn's state what the turn needs. Overridden by an adapter that needs more than the identity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="claimsIdentity">Who brought the activity.</param>
    /// <param name="audience">Audience for outgoing tokens; null for the usual one.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    protected virtual ValueTask BeginTurnAsync(
        TurnContext turnContext, ClaimsIdentity claimsIdentity, string? audience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(BotIdentityKey, claimsIdentity);
        if (audience is not null)
        {
            turnContext.TurnState.Set(OAuthScopeKey, audience);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the middleware and then the callback, in the culture of the activity's locale.</summary>
    /// <exception cref="Exception">Whatever the turn threw, where <see cref="OnTurnError"/> is null; what that threw, where it is not.</exception>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        // Cultures flow with this asynchronous method and are back to what they were when it returns.
        TurnCulture.Apply(turnContext.Activity.Locale);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }

    /// <summary>What the HTTP response must carry after a turn.</summary>
    /// <returns>
    /// For expected replies 200 and the replies; for an invoke the bot's answer, or 501 where it gave none; otherwise null.
    /// </returns>
    protected static InvokeResponse? ResultOf(TurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (string.Equals(turnContext.Activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase))
        {
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(turnContext.BufferedReplyActivities) };
        }

        if (!turnContext.Activity.IsType(ActivityTypes.Invoke))
        {
            return null;
        }

        var answer = turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.GetValue<InvokeResponse>();
        return answer ?? new InvokeResponse { Status = 501 };
    }
}

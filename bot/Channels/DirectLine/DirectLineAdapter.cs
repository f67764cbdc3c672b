using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Runs the bot for Direct Line conversations, through the same middleware as every other channel.</summary>
internal sealed class DirectLineAdapter : BotAdapter
{
    public DirectLineAdapter(IEnumerable<IMiddleware> middleware)
    {
        foreach (var step in middleware)
            Use(step);
    }

    /// <summary>Runs one turn. What the bot says is in <paramref name="turn"/> afterwards; what failed is thrown.</summary>
    public async Task RunAsync(Activity activity, DirectLineTurn turn, TurnWrites writes, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add(turn);
        context.TurnState.Add(writes);
        context.TurnState.Set(turn.Marks);
        // Our own service wrote the sender, from the token and not from what the client sent.
        if (AskerAudience.TakeFrom(activity) is { } audience) context.TurnState.Add(audience);
        await RunPipelineAsync(context, bot, cancellationToken);
    }

    /// <inheritdoc />
    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = TurnOf(turnContext);
        return Task.FromResult(Array.ConvertAll(activities, activity => IsForClients(activity) ? turn.Say(activity) : new ResourceResponse()));
    }

    /// <inheritdoc />
    /// <exception cref="NotSupportedException">The activity is of an earlier turn: Direct Line 3.0 cannot change what clients have seen.</exception>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        TurnOf(turnContext).Replace(activity)
            ? Task.FromResult(new ResourceResponse(activity.Id))
            : throw new NotSupportedException("Direct Line 3.0 has no update of an activity that clients have seen. Send a new one.");

    /// <inheritdoc />
    /// <exception cref="NotSupportedException">The activity is of an earlier turn: Direct Line 3.0 cannot take back what clients have seen.</exception>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        TurnOf(turnContext).TakeBack(reference.ActivityId)
            ? Task.CompletedTask
            : throw new NotSupportedException("Direct Line 3.0 has no deletion of an activity that clients have seen.");

    private static bool IsForClients(Activity activity) =>
        !activity.IsType(ActivityTypes.Trace) && !activity.IsType(ActivityTypesEx.InvokeResponse)
        && !activity.IsType(ActivityTypesEx.Delay) && !activity.IsType(ActivityTypes.ConversationUpdate);

    private static DirectLineTurn TurnOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<DirectLineTurn>()
        ?? throw new InvalidOperationException("The turn did not come out of the Direct Line inbox.");
}

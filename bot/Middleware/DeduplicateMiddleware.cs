using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>
/// Opens and closes a turn that a channel waits for: runs it for the first delivery of an activity only, and stores what the turn
/// wants stored, together with the mark that it is done. Turns out of the Direct Line inbox come with both arranged.
/// </summary>
internal sealed partial class DeduplicateMiddleware(
    Deliveries deliveries, Inbox inbox, IDbContextFactory<BotSuiteDbContext> databases, IDatabaseProvider provider,
    ILogger<DeduplicateMiddleware> logger) : IMiddleware
{
    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.TurnState.Get<TurnWrites>() is not null)
        {
            await next(cancellationToken);
            return;
        }
        if (!Delivery.HasPlace(turnContext.Activity))
        {
            Log.WithoutPlace(logger, turnContext.Activity.Type);
            return;
        }

        var writes = new TurnWrites();
        turnContext.TurnState.Add(writes);
        if (Delivery.Of(turnContext.Activity) is not { } delivery)
        {
            await next(cancellationToken);
            await CommitAsync(turnContext, writes, cancellationToken);
            return;
        }

        if (await deliveries.TakeAsync(delivery, cancellationToken) is { } item) await RunAsync(turnContext, next, item, writes, cancellationToken);
        else await IgnoreAsync(turnContext, cancellationToken);
    }

    private async Task RunAsync(ITurnContext turnContext, NextDelegate next, InboxItem item, TurnWrites writes, CancellationToken cancellationToken)
    {
        inbox.Hold(item);
        try
        {
            inbox.Finish(item, InboxState.Done, writes);
            await next(cancellationToken);
            await CommitAsync(turnContext, writes, cancellationToken);
        }
        catch
        {
            // Who runs the turn tells the person; a further delivery must not make it tell them twice.
            await GiveUpAsync(item);
            throw;
        }
        finally
        {
            inbox.LetGo(item);
        }
    }

    private async Task GiveUpAsync(InboxItem item)
    {
        try
        {
            await inbox.FailAsync(item, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // What failed the turn is what the caller has to hear of, and mostly the same trouble.
            Log.NotGivenUp(logger, exception, item.Id);
        }
    }

    private async Task CommitAsync(ITurnContext turnContext, TurnWrites writes, CancellationToken cancellationToken)
    {
        try
        {
            await writes.CommitAsync(databases, provider, cancellationToken);
        }
        catch (Exception exception) when (turnContext.Responded && turnContext.Activity.IsType(ActivityTypes.Message))
        {
            // The person has the answer; an apology after it would be wrong. The loss is ours to look into.
            Log.NotRecorded(logger, exception, turnContext.Activity.ChannelId);
        }
    }

    private async Task IgnoreAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Log.Duplicate(logger, turnContext.Activity.ChannelId, turnContext.Activity.Type);
        if (!turnContext.Activity.IsType(ActivityTypes.Invoke)) return;
        await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = BotFrameworkJson.ToElement(new InvokeResponse { Status = StatusCodes.Status200OK }),
        }, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A second delivery of one activity on {Channel}, of type {Type}, was answered with nothing.")]
        public static partial void Duplicate(ILogger logger, string? channel, string? type);

        [LoggerMessage(2, LogLevel.Warning, "An activity of type {Type} names no channel or conversation that can be stored, and was dropped.")]
        public static partial void WithoutPlace(ILogger logger, string? type);

        [LoggerMessage(3, LogLevel.Error, "An answer on {Channel} was sent but its turn could not be recorded.")]
        public static partial void NotRecorded(ILogger logger, Exception exception, string? channel);

        [LoggerMessage(4, LogLevel.Error, "Inbox item {Item} could not be marked as given up. A further delivery runs its turn again when its lease has run out.")]
        public static partial void NotGivenUp(ILogger logger, Exception exception, Guid item);
    }
}

using System.Text.Json;
using BotSuite.Answering.Phrasing;
using BotSuite.Bot.Privacy;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Runs the turn that is owed for a claimed activity. The bot's activities, everything else that the turn wants stored, and the mark
/// that the turn is done go into one transaction, so an accepted activity is answered exactly once whatever dies in between.
/// </summary>
internal sealed partial class DirectLineTurns(
    IDbContextFactory<BotSuiteDbContext> databases, IDatabaseProvider provider, Inbox inbox, DirectLineAdapter adapter, IServiceScopeFactory scopes,
    BotAccount bot, LiveStreams streams, LiveMarks live, IOptions<InboxOptions> options, TimeProvider clock, ILogger<DirectLineTurns> logger)
{
    /// <summary>Runs the turn of a claimed item to one of its ends: done, to be tried again, or given up with an apology.</summary>
    /// <param name="item">The item, claimed by this process.</param>
    /// <param name="stopping">Fires when the process can wait no longer; the item is handed back then.</param>
    /// <returns>How long until the item can be tried again; null where it needs no further attempt by this process.</returns>
    public async Task<TimeSpan?> RunAsync(InboxItem item, CancellationToken stopping)
    {
        try
        {
            // An item with more attempts than are allowed has taken down the process that ran it.
            if (item.Attempts <= options.Value.MaximumAttempts) await AnswerAsync(item, stopping);
            else await GiveUpAsync(item, null, stopping);
            return null;
        }
        catch (LeaseLostException)
        {
            Log.LeaseLost(logger, item.Id);
            return null;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await inbox.ReleaseAsync(item, CancellationToken.None);
            Log.HandedBack(logger, item.Id);
            return null;
        }
        catch (Exception exception)
        {
            return await FailAsync(item, exception, stopping);
        }
        finally
        {
            inbox.LetGo(item);
        }
    }

    private async Task AnswerAsync(InboxItem item, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.Value.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var turn = new DirectLineTurn(item, bot, streams, live.Of(item.ActivityId), clock);
        var writes = new TurnWrites();
        inbox.Finish(item, InboxState.Done, writes);

        await using (var scope = scopes.CreateAsyncScope())
        {
            var activity = JsonSerializer.Deserialize(item.Json!, BotFrameworkJson.ActivityInfo)!;
            var theBot = scope.ServiceProvider.GetRequiredService<IBot>();
            await adapter.RunAsync(activity, turn, writes, theBot.OnTurnAsync, either.Token);
        }
        await CommitAsync(turn, writes, stopping);
    }

    private async Task<TimeSpan?> FailAsync(InboxItem item, Exception exception, CancellationToken stopping)
    {
        Log.AttemptFailed(logger, exception, item.Id, item.Attempts);
        try
        {
            if (!inbox.IsExhausted(item)) return await inbox.PostponeAsync(item, stopping);
            await GiveUpAsync(item, exception, stopping);
        }
        catch (Exception second) when (second is not LeaseLostException)
        {
            // The database itself is in trouble: the lease runs out and the item is tried again then.
            Log.NotRecorded(logger, second, item.Id);
        }
        return null;
    }

    private async Task GiveUpAsync(InboxItem item, Exception? exception, CancellationToken stopping)
    {
        var turn = new DirectLineTurn(item, bot, streams, live.Of(item.ActivityId), clock);
        var writes = new TurnWrites();
        inbox.Finish(item, InboxState.Failed, writes);

        var question = JsonSerializer.Deserialize(item.Json!, BotFrameworkJson.ActivityInfo)!;
        // Of the delivery, not of the turn: the same again at each attempt.
        var reference = TurnReference.Of(item.Id);
        if (question.IsType(ActivityTypes.Message))
        {
            var apology = MessageFactory.Text(Apology.Text(question.Locale, reference));
            apology.ReplyToId = item.ActivityId;
            turn.Say(apology);
        }
        writes.Add((database, token) => FailedTurn.RecordAsync(database, item, question, reference, exception, clock.GetUtcNow(), token));
        await CommitAsync(turn, writes, stopping);
        Log.GivenUp(logger, item.Id, item.Attempts, reference);
    }

    private async Task CommitAsync(DirectLineTurn turn, TurnWrites writes, CancellationToken cancellationToken)
    {
        turn.Store(writes);
        await writes.CommitAsync(databases, provider, cancellationToken);
        turn.Publish();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The turn of inbox item {Item} failed at attempt {Attempt}.")]
        public static partial void AttemptFailed(ILogger logger, Exception exception, Guid item, int attempt);

        [LoggerMessage(2, LogLevel.Error, "The turn of inbox item {Item} was given up after {Attempts} attempts. The person was told the reference {Reference}.")]
        public static partial void GivenUp(ILogger logger, Guid item, int attempts, string reference);

        [LoggerMessage(3, LogLevel.Information, "The turn of inbox item {Item} was dropped: its lease had gone to another process.")]
        public static partial void LeaseLost(ILogger logger, Guid item);

        [LoggerMessage(4, LogLevel.Information, "Inbox item {Item} was handed back because this process stops.")]
        public static partial void HandedBack(ILogger logger, Guid item);

        [LoggerMessage(5, LogLevel.Error, "The failure of inbox item {Item} could not be recorded. It is tried again when its lease has run out.")]
        public static partial void NotRecorded(ILogger logger, Exception exception, Guid item);
    }
}

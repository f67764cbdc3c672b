using BotSuite.Bot.Turns;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Runs the turns that Direct Line owes: one after the other within a conversation, side by side across conversations. It hears at
/// once of what this process accepts, and looks each second for what others have left.
/// </summary>
internal sealed partial class TurnDispatcher(
    Inbox inbox, InboxBell bell, DirectLineTurns turns, IOptions<InboxOptions> options, TimeProvider clock, ILogger<TurnDispatcher> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    // What is younger belongs to the process that accepted it: its streams show the chunks of the answer.
    private static readonly TimeSpan OthersGrace = TimeSpan.FromSeconds(2);

    private readonly ReadyConversations _ready = new();

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ReclaimAsync(stoppingToken);

        using var handBack = new CancellationTokenSource();
        using var ended = new CancellationTokenSource();
        var workers = Enumerable.Range(0, options.Value.Parallel).Select(_ => WorkAsync(stoppingToken, handBack.Token)).ToArray();
        Task[] watchers = [ListenAsync(stoppingToken), LookAsync(stoppingToken), RenewAsync(ended.Token)];

        await UntilStoppedAsync(stoppingToken);
        handBack.CancelAfter(options.Value.StopGrace);
        await Task.WhenAll(workers);
        await ended.CancelAsync();
        await Task.WhenAll(watchers);
    }

    // Before the first claim: later it would free what this very life is at work on.
    private async Task ReclaimAsync(CancellationToken stoppingToken)
    {
        do
        {
            var reclaimed = 0;
            if (!await TryAsync(async () => reclaimed = await inbox.ReclaimAsync(stoppingToken), stoppingToken)) continue;
            if (reclaimed > 0) Log.Reclaimed(logger, reclaimed);
            return;
        }
        while (await WaitAsync(LookInterval, stoppingToken));
    }

    private static async Task UntilStoppedAsync(CancellationToken stoppingToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stoppingToken.Register(stopped.SetResult);
        await stopped.Task;
    }

    private async Task WorkAsync(CancellationToken stoppingToken, CancellationToken handBack)
    {
        try
        {
            await foreach (var conversation in _ready.TakeAsync(stoppingToken))
                await WorkOnAsync(conversation, stoppingToken, handBack);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The queue ends with the process; what is in it stays in the inbox.
        }
    }

    private async Task WorkOnAsync(string conversation, CancellationToken stoppingToken, CancellationToken handBack)
    {
        try
        {
            if (await inbox.ClaimNextAsync(ActivityStamp.ChannelId, conversation, stoppingToken) is not { } item)
            {
                _ready.Finish(conversation);
                return;
            }
            if (await turns.RunAsync(item, handBack) is { } delay && delay > TimeSpan.Zero) _ = RingLaterAsync(conversation, delay, stoppingToken);
            _ready.PutBack(conversation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            // The database does not answer. The next look finds the conversation again.
            Log.LookFailed(logger, exception);
            _ready.Finish(conversation);
        }
    }

    private async Task RingLaterAsync(string conversation, TimeSpan delay, CancellationToken stoppingToken)
    {
        await Task.Delay(delay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested) _ready.Add(conversation);
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var conversation in bell.Rung.ReadAllAsync(stoppingToken))
                _ready.Add(conversation);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Nobody listens any more; the inbox remembers.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        // Nobody else will ring for what was accepted before this process began.
        var grace = TimeSpan.Zero;
        do
        {
            await TryAsync(async () =>
            {
                foreach (var conversation in await inbox.FindOpenAsync(ActivityStamp.ChannelId, (clock.GetUtcNow() - grace).UtcDateTime, stoppingToken))
                    _ready.Add(conversation);
                grace = OthersGrace;
            }, stoppingToken);
        }
        while (await WaitAsync(LookInterval, stoppingToken));
    }

    private async Task RenewAsync(CancellationToken ended)
    {
        while (await WaitAsync(options.Value.Lease / 3, ended))
            await TryAsync(() => inbox.RenewAsync(ended), ended);
    }

    private async Task<bool> WaitAsync(TimeSpan time, CancellationToken token)
    {
        await Task.Delay(time, clock, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !token.IsCancellationRequested;
    }

    private async Task<bool> TryAsync(Func<Task> work, CancellationToken token)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            Log.LookFailed(logger, exception);
            return false;
        }
        catch (OperationCanceledException)
        {
            // The process stops.
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} turns of an earlier life of this process were taken up again.")]
        public static partial void Reclaimed(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "The inbox could not be read or written; the next attempt follows within seconds.")]
        public static partial void LookFailed(ILogger logger, Exception exception);
    }
}

using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Builder;

/// <summary>The sign of one turn that the bot is working. Once stopping is done, nothing of it runs any more.</summary>
internal sealed partial class TypingSign(ITurnContext turn, TimeSpan period, ILogger logger, CancellationToken turnEnds) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(turnEnds);
    private ITimer? _timer;
    private Task _sending = Task.CompletedTask;
    private bool _stopped;

    public void ShowAfter(TimeSpan delay, TimeProvider timeProvider)
    {
        lock (_gate)
        {
            _timer = timeProvider.CreateTimer(static sign => ((TypingSign)sign!).Show(), this, delay, Timeout.InfiniteTimeSpan);
        }
    }

    public async Task StopAsync()
    {
        Task sending;
        lock (_gate)
        {
            _stopped = true;
            _timer?.Dispose();
            sending = _sending;
        }

        if (!sending.IsCompleted)
        {
            await _stopping.CancelAsync();
            await sending;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }

    private void Show()
    {
        lock (_gate)
        {
            if (!_stopped)
            {
                _sending = Task.Run(SendAsync);
            }
        }
    }

    private async Task SendAsync()
    {
        try
        {
            var typing = new Activity(ActivityTypes.Typing).ApplyConversationReference(turn.Activity.GetConversationReference());
            // Straight through the adapter: what watches the bot's words has no interest in this.
            await turn.Adapter.SendActivitiesAsync(turn, [typing], _stopping.Token);
            // Does nothing once the timer is disposed.
            _timer!.Change(period, Timeout.InfiniteTimeSpan);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The answer is ready, or the person has gone.
        }
        catch (Exception exception)
        {
            // A turn must not fail for want of a sign. There is no further one in this turn.
            Log.NotShown(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The sign that the bot is working could not be sent.")]
        public static partial void NotShown(ILogger logger, Exception exception);
    }
}

using System.Security.Claims;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

/// <summary>A channel that remembers what it was sent.</summary>
internal sealed class RecordingAdapter(TimeProvider? time = null) : ChannelAdapter(time)
{
    private int _sent;

    public List<Activity> Sent { get; } = [];

    public List<string> Deleted { get; } = [];

    public Func<Activity, CancellationToken, Task> OnSending { get; set; } = (_, _) => Task.CompletedTask;

    public async Task<InvokeResponse?> HearsAsync(Activity activity, BotCallbackHandler bot, CancellationToken cancellationToken = default) =>
        await ProcessActivityAsync(new ClaimsIdentity(), activity, bot, cancellationToken);

    public Task<InvokeResponse?> HearsAsync(Activity activity, IBot bot, CancellationToken cancellationToken = default) =>
        HearsAsync(activity, bot.OnTurnAsync, cancellationToken);

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (Sent)
        {
            Sent.Add(activity);
        }

        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference.ActivityId!);
        return Task.CompletedTask;
    }

    protected override async Task<ResourceResponse> SendToChannelAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        await OnSending(activity, cancellationToken);
        lock (Sent)
        {
            Sent.Add(activity);
        }

        return new ResourceResponse($"sent-{Interlocked.Increment(ref _sent)}");
    }
}

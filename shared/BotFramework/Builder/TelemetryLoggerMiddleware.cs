using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// Reports what comes in, goes out, is updated and is deleted, under the names of Bot Builder's events. What people write and how they are
/// called is reported only where <paramref name="logPersonalInformation"/> says so.
/// </summary>
/// <param name="telemetryClient">Where to.</param>
/// <param name="logPersonalInformation">Whether names and words are reported too.</param>
public class TelemetryLoggerMiddleware(IBotTelemetryClient telemetryClient, bool logPersonalInformation = false) : IMiddleware
{
    /// <summary>Where to.</summary>
    public IBotTelemetryClient TelemetryClient { get; } = telemetryClient ?? throw new ArgumentNullException(nameof(telemetryClient));

    /// <summary>Whether names and words are reported too.</summary>
    public bool LogPersonalInformation { get; } = logPersonalInformation;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        await OnReceiveActivityAsync(turnContext.Activity, cancellationToken);
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var receipts = await send();
            foreach (var activity in activities)
                await OnSendActivityAsync(activity, cancellationToken);
            return receipts;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var receipt = await update();
            await OnUpdateActivityAsync(activity, cancellationToken);
            return receipt;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete();
            var deleted = new Activity(ActivityTypes.MessageDelete).ApplyConversationReference(reference);
            deleted.Id = reference.ActivityId;
            await OnDeleteActivityAsync(deleted, cancellationToken);
        });
        await next(cancellationToken);
    }

    /// <summary>Reports <c>BotMessageReceived</c>.</summary>
    protected virtual Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) => Report("BotMessageReceived", activity);

    /// <summary>Reports <c>BotMessageSend</c>.</summary>
    protected virtual Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) => Report("BotMessageSend", activity);

    /// <summary>Reports <c>BotMessageUpdate</c>.</summary>
    protected virtual Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) => Report("BotMessageUpdate", activity);

    /// <summary>Reports <c>BotMessageDelete</c>.</summary>
    protected virtual Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) => Report("BotMessageDelete", activity);

    private Task Report(string eventName, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        (string Name, string? Value, bool Personal)[] facts =
        [
            ("activityId", activity.Id, false),
            ("type", activity.Type, false),
            ("channelId", activity.ChannelId, false),
            ("conversationId", activity.Conversation?.Id, false),
            ("fromId", activity.From?.Id, false),
            ("recipientId", activity.Recipient?.Id, false),
            ("replyActivityId", activity.ReplyToId, false),
            ("locale", activity.Locale, false),
            ("conversationName", activity.Conversation?.Name, true),
            ("fromName", activity.From?.Name, true),
            ("recipientName", activity.Recipient?.Name, true),
            ("text", activity.Text, true),
            ("speak", activity.Speak, true),
        ];
        TelemetryClient.TrackEvent(eventName, facts
            .Where(fact => !string.IsNullOrEmpty(fact.Value) && (LogPersonalInformation || !fact.Personal))
            .ToDictionary(fact => fact.Name, fact => fact.Value!, StringComparer.Ordinal));
        return Task.CompletedTask;
    }
}

using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

public sealed partial class TurnContext
{
    private List<SendActivitiesHandler>? _sendHandlers;

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        return SendActivityAsync(MessageFactory.Text(textReplyToSend, speak, inputHint), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is [{ } first, ..] ? first : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ThrowIfOver();
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is no activity to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(Own(activity).ApplyConversationReference(reference));
        }

        return SendThroughHandlersAsync(outgoing, 0, cancellationToken);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_sendHandlers ??= []).Add(handler);
        return this;
    }

    private static Activity Own(IActivity activity) =>
        activity as Activity ?? throw new ArgumentException("An activity to send is an Activity and not null.", nameof(activity));

    private async Task<ResourceResponse[]> SendThroughHandlersAsync(List<Activity> outgoing, int index, CancellationToken cancellationToken)
    {
        if (_sendHandlers is null || index == _sendHandlers.Count)
        {
            return await SendNowAsync(outgoing, cancellationToken);
        }

        var sent = await _sendHandlers[index](this, outgoing, () => SendThroughHandlersAsync(outgoing, index + 1, cancellationToken));
        return sent ?? [];
    }

    private async Task<ResourceResponse[]> SendNowAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        ThrowIfOver();
        if (outgoing.Count == 0)
        {
            return [];
        }

        var responses = string.Equals(Activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase)
            ? Buffer(outgoing)
            : await SendThroughAdapterAsync(outgoing, cancellationToken);
        foreach (var activity in outgoing)
        {
            Responded |= !activity.IsType(ActivityTypes.Trace);
        }

        return responses;
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        foreach (var activity in outgoing)
        {
            // The channel gives the identifier; one left from elsewhere would collide.
            activity.Id = null;
        }

        var responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken);
        for (var index = 0; index < outgoing.Count && index < responses.Length; index++)
        {
            outgoing[index].Id = responses[index]?.Id;
        }

        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        var responses = new ResourceResponse[outgoing.Count];
        for (var index = 0; index < outgoing.Count; index++)
        {
            var activity = outgoing[index];
            if (activity.IsType(ActivityTypesEx.InvokeResponse))
            {
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            }
            else if (!activity.IsType(ActivityTypesEx.Delay) && !ChannelAdapter.IsTraceForNobody(activity))
            {
                BufferedReplyActivities.Add(activity);
            }

            responses[index] = new ResourceResponse();
        }

        return responses;
    }
}

using System.Globalization;
using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// An adapter that sends one activity after the other and keeps back what no channel must see:
/// a delay waits, the answer to an invoke is kept for the HTTP response, a trace goes to the emulator only.
/// </summary>
/// <param name="timeProvider">The clock that a delay waits by; the system's where none is given.</param>
public abstract class ChannelAdapter(TimeProvider? timeProvider = null) : BotAdapter
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    /// <summary>The clock of this adapter.</summary>
    protected TimeProvider Time { get; } = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            responses[index] = await SendOneAsync(turnContext, activities[index], cancellationToken);
        }

        return responses;
    }

    /// <summary>Carries one activity to the channel.</summary>
    /// <returns>The channel's receipt.</returns>
    protected abstract Task<ResourceResponse> SendToChannelAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Whether the activity is a trace on a channel where no developer looks.</summary>
    internal static bool IsTraceForNobody(Activity activity) =>
        activity.IsType(ActivityTypes.Trace) && !string.Equals(activity.ChannelId, Channels.Emulator, StringComparison.OrdinalIgnoreCase);

    private async Task<ResourceResponse> SendOneAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.IsType(ActivityTypes.Message))
        {
            return await SendToChannelAsync(turnContext, activity, cancellationToken);
        }

        if (activity.IsType(ActivityTypesEx.Delay))
        {
            await Task.Delay(DelayOf(activity.Value), Time, cancellationToken);
            return new ResourceResponse();
        }

        if (activity.IsType(ActivityTypesEx.InvokeResponse))
        {
            turnContext.TurnState.Add(InvokeResponseKey, activity);
            return new ResourceResponse();
        }

        return IsTraceForNobody(activity) ? new ResourceResponse() : await SendToChannelAsync(turnContext, activity, cancellationToken);
    }

    private static TimeSpan DelayOf(JsonElement? value)
    {
        var milliseconds = value switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var read) => read,
            { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var read) => read,
            _ => 0,
        };
        return TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, LongestDelay.TotalMilliseconds));
    }
}

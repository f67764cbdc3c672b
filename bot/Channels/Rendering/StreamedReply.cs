using System.Net;
using System.Text.Json.Nodes;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using ChannelIds = BotSuite.BotFramework.Schema.Channels;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>
/// Sends a reply, and tells the person meanwhile that work goes on where it takes longer than a moment. Web Chat is told by
/// channel data and Teams (one to one only) by a <c>streaminfo</c> entity; both are written, as each ignores the other's.
/// </summary>
/// <param name="turnContext">The turn.</param>
/// <param name="clock">Measures the wait.</param>
public sealed class StreamedReply(ITurnContext turnContext, TimeProvider clock)
{
    /// <summary>How long a person is left without a sign.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Composes and sends the reply.</summary>
    /// <param name="compose">Makes the message.</param>
    /// <param name="searching">What a waiting person is told.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The id of the sent message; null where the channel gave none.</returns>
    public async Task<ResourceResponse?> SendAsync(
        Func<CancellationToken, Task<Activity>> compose, string searching, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(compose);
        var composing = compose(cancellationToken);
        var stream = CanStream() && await TakesLongAsync(composing, cancellationToken) ? await BeginAsync(searching, cancellationToken) : null;
        var message = await composing;
        return stream is null
            ? await turnContext.SendActivityAsync(message, cancellationToken)
            : await EndAsync(message, stream, cancellationToken);
    }

    private bool CanStream() => turnContext.Activity.ChannelId switch
    {
        ChannelIds.Webchat => true,
        ChannelIds.Msteams => turnContext.Activity.Conversation?.ConversationType == "personal",
        _ => false,
    };

    private async Task<bool> TakesLongAsync(Task composing, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(composing, Task.Delay(Patience, clock, waiting.Token));
        await waiting.CancelAsync();
        return first != composing && !cancellationToken.IsCancellationRequested;
    }

    private async Task<string?> BeginAsync(string searching, CancellationToken cancellationToken)
    {
        var notice = new Activity(ActivityTypes.Typing) { Text = searching };
        Mark(notice, "informative", streamId: null, sequence: 1);
        try
        {
            return (await turnContext.SendActivityAsync(notice, cancellationToken))?.Id;
        }
        catch (Exception exception) when (exception is ErrorResponseException or HttpRequestException or TimeoutException)
        {
            // The notice is a courtesy. A channel that does not take it gets the answer as a plain message.
            return null;
        }
    }

    private async Task<ResourceResponse?> EndAsync(Activity message, string stream, CancellationToken cancellationToken)
    {
        var plain = message.Clone();
        Mark(message, "final", stream, sequence: null);
        try
        {
            return await turnContext.SendActivityAsync(message, cancellationToken);
        }
        catch (ErrorResponseException refusal) when (refusal.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden)
        {
            // Teams closes a stream that took too long or that the person stopped, and then refuses its end.
            return await turnContext.SendActivityAsync(plain, cancellationToken);
        }
    }

    private static void Mark(Activity activity, string type, string? streamId, int? sequence)
    {
        var data = activity.GetChannelData<JsonObject>() ?? [];
        var info = new JsonObject();
        foreach (var facts in new[] { data, info })
        {
            facts["streamType"] = type;
            if (streamId is not null) facts["streamId"] = streamId;
            if (sequence is not null) facts["streamSequence"] = sequence;
        }
        activity.SetChannelData(data);
        var entity = new Entity();
        info["type"] = "streaminfo";
        entity.SetAs(info);
        activity.Entities = [.. activity.Entities ?? [], entity];
    }
}

using System.Net;
using System.Text.Json.Nodes;
using BotSuite.Answering;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using ChannelIds = BotSuite.BotFramework.Schema.Channels;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>
/// Sends a reply, and tells the person meanwhile that work goes on where it takes longer than a moment, or shows the sentences that have
/// passed every check already, at most once a second. Web Chat is told by channel data and Teams (one to one only) by a <c>streaminfo</c> entity; both are written, as each ignores the other's.
/// </summary>
/// <param name="turnContext">The turn.</param>
/// <param name="clock">Measures the wait.</param>
public sealed class StreamedReply(ITurnContext turnContext, TimeProvider clock)
{
    /// <summary>How long a person is left without a sign, and the least time between two of them.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Composes and sends the reply.</summary>
    /// <param name="compose">Makes the message; what it is given hears of sentences that can be shown before, and is null where none are.</param>
    /// <param name="begun">Writes the sentences that are known, in the channel's markup.</param>
    /// <param name="searching">What a waiting person is told while none is.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The id of the sent message; null where the channel gave none.</returns>
    public async Task<ResourceResponse?> SendAsync(
        Func<IAnswerProgress?, CancellationToken, Task<Activity>> compose,
        Func<IReadOnlyList<QuotedSentence>, string> begun,
        string searching,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(compose);
        ArgumentNullException.ThrowIfNull(begun);
        var passed = CanStream() ? new PassedSentences() : null;
        var composing = compose(passed, cancellationToken);
        var stream = passed is null ? null : await ShowAsync(composing, () => begun(passed.UntilNow), searching, cancellationToken);
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

    // Shows what is known, whole each time, until the answer is there. Returns the stream's id; null where the channel takes none.
    private async Task<string?> ShowAsync(Task composing, Func<string> begun, string searching, CancellationToken cancellationToken)
    {
        string? stream = null;
        var (shown, sequence) = ("", 0);
        while (await TakesLongAsync(composing, cancellationToken))
        {
            var text = begun();
            if (stream is not null && text == shown) continue;
            var notice = text.Length == 0
                ? new Activity(ActivityTypes.Typing) { Text = searching }
                : new Activity(ActivityTypes.Typing) { Text = text, TextFormat = TextFormatTypes.Markdown };
            Mark(notice, text.Length == 0 ? "informative" : "streaming", stream, ++sequence);
            var (taken, id) = await TrySendAsync(notice, cancellationToken);
            stream ??= id;
            if (!taken || stream is null) break;
            shown = text;
        }

        return stream;
    }

    private async Task<(bool Taken, string? Id)> TrySendAsync(Activity notice, CancellationToken cancellationToken)
    {
        try
        {
            return (true, (await turnContext.SendActivityAsync(notice, cancellationToken))?.Id);
        }
        catch (Exception exception) when (exception is ErrorResponseException or HttpRequestException or TimeoutException)
        {
            // What comes before the answer is a courtesy. A channel that does not take its beginning gets the answer as a plain message.
            return (false, null);
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
            // Teams closes a stream that took too long or that the person stopped, and then refuses its end; and it refuses an end that
            // does not begin with what was shown, where too little of a model's answer passed and another took its place.
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

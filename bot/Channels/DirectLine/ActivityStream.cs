using System.Net.WebSockets;
using BotSuite.Bot.Privacy;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Delivers a conversation over one WebSocket: first what is stored after the client's place, then what happens. It keeps its place
/// by sequence numbers and reads every gap from the database, so nothing is delivered twice and nothing is left out.
/// </summary>
internal sealed class ActivityStream(
    DirectLineConversations conversations, LiveMarks live, IOptions<DirectLineOptions> options, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private const int MostBytesFromClient = 64 * 1024;

    // A client that takes nothing for so long is gone, or would make the server remember for it.
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);

    /// <summary>Delivers until the client leaves or the process stops.</summary>
    /// <param name="socket">The accepted socket.</param>
    /// <param name="letters">The letter box, opened before the place was read.</param>
    /// <param name="conversation">The stored conversation.</param>
    /// <param name="after">Sequence number of the client's place.</param>
    /// <param name="aborted">Fires when the connection is gone.</param>
    public async Task RunAsync(WebSocket socket, LiveStream letters, Guid conversation, long after, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        using var listen = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        letters.Seen = after;
        // Listening has a token of its own: to cancel it breaks the line, and that comes last.
        var listening = ListenAsync(socket, over, listen.Token);
        try
        {
            await DeliverAsync(socket, letters, conversation, over.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The client left, was too slow, or the process stops: it comes back with its mark.
        }
        finally
        {
            await CloseAsync(socket);
            await listen.CancelAsync();
            await listening;
        }
    }

    private async Task DeliverAsync(WebSocket socket, LiveStream letters, Guid conversation, CancellationToken cancellationToken)
    {
        await CatchUpAsync(socket, letters, conversation, cancellationToken);
        await foreach (var letter in letters.Letters.ReadAllAsync(cancellationToken))
        {
            if (letter.Sequence == 0) await SendAsync(socket, new ActivitySet([letter.Json!], null), cancellationToken);
            else if (letter.Sequence < 0 || letter.Sequence > letters.Seen + 1) await CatchUpAsync(socket, letters, conversation, cancellationToken);
            else if (letter.Sequence > letters.Seen) await SendAsync(socket, letters, [letter.Json!], letter.Sequence, cancellationToken);
        }
    }

    private async Task CatchUpAsync(WebSocket socket, LiveStream letters, Guid conversation, CancellationToken cancellationToken)
    {
        do
        {
            var most = options.Value.PageSize;
            IReadOnlyList<StoredActivity> page;
            do
            {
                page = await conversations.ReadAsync(conversation, letters.Seen, most, cancellationToken);
                if (page.Count > 0) await SendAsync(socket, letters, [.. page.Select(activity => live.Restore(activity.Json))], page[^1].Sequence, cancellationToken);
            }
            while (page.Count > 0);
        }
        while (letters.Empty());
    }

    private async Task SendAsync(WebSocket socket, LiveStream letters, string[] activities, long sequence, CancellationToken cancellationToken)
    {
        await SendAsync(socket, new ActivitySet(activities, Watermark.Write(sequence)), cancellationToken);
        letters.Seen = sequence;
    }

    private async Task SendAsync(WebSocket socket, ActivitySet set, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(SendLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await socket.SendAsync(set.ToUtf8(), WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    // Clients send empty frames to keep the line open and have nothing else to say here.
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource over, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        var received = 0;
        try
        {
            while (received <= MostBytesFromClient)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close) break;
                received = part.EndOfMessage ? 0 : received + part.Count;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The line is gone.
        }
        await over.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        var stopping = lifetime.ApplicationStopping.IsCancellationRequested;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await socket.CloseOutputAsync(
                stopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, limit.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }
}

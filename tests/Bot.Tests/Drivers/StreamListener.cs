using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The client's end of a Direct Line stream.</summary>
public sealed class StreamListener : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>The activities received so far, in order.</summary>
    public List<JsonElement> Received { get; } = [];

    /// <summary>The last mark that the server gave.</summary>
    public string? Watermark { get; private set; }

    public ClientWebSocket Socket => _socket;

    public static async Task<StreamListener> OpenAsync(Uri url, string? origin = null)
    {
        var stream = new StreamListener();
        if (origin is not null) stream._socket.Options.SetRequestHeader("Origin", origin);
        stream._socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await stream._socket.ConnectAsync(url, CancellationToken.None);
        }
        catch (WebSocketException exception)
        {
            throw new StreamRefusedException(stream._socket.HttpStatusCode, exception);
        }
        return stream;
    }

    /// <summary>Receives until the condition holds for what has been received.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> condition)
    {
        while (true)
        {
            if (Received.Find(activity => condition(activity)) is { ValueKind: JsonValueKind.Object } found) return found;
            await NextFrameAsync();
        }
    }

    public Task<JsonElement> UntilTextAsync(string text) => UntilAsync(activity => TextOf(activity) == text);

    /// <summary>Receives one frame; false where the server has closed.</summary>
    public async Task<bool> NextFrameAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) return false;
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        if (frame.Length > 0) Take(JsonDocument.Parse(frame.ToArray()).RootElement);
        return true;
    }

    public Task SendTextAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public static string? TextOf(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Take(JsonElement set)
    {
        if (set.TryGetProperty("watermark", out var mark)) Watermark = mark.GetString();
        Received.AddRange(set.GetProperty("activities").EnumerateArray());
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>The streams that are open on this process, by conversation. Safe for use by several threads.</summary>
internal sealed class LiveStreams
{
    private readonly ConcurrentDictionary<string, ImmutableArray<LiveStream>> _streams = new(StringComparer.Ordinal);

    /// <summary>The conversations with an open stream, each with the place that all its streams have reached.</summary>
    public IEnumerable<(string ConversationId, long Seen)> Conversations =>
        _streams.Select(pair => (pair.Key, pair.Value.Min(stream => stream.Seen)));

    /// <summary>How many streams are open on a conversation.</summary>
    public int Count(string conversationId) => _streams.TryGetValue(conversationId, out var streams) ? streams.Length : 0;

    /// <summary>Opens a letter box; from here on nothing that is published is missed.</summary>
    public LiveStream Open(string conversationId)
    {
        var stream = new LiveStream(conversationId, Remove);
        _streams.AddOrUpdate(conversationId, _ => [stream], (_, streams) => streams.Add(stream));
        return stream;
    }

    /// <summary>Hands news to all streams of a conversation. Stored activities are published after their commit.</summary>
    public void Publish(string conversationId, LiveLetter letter)
    {
        if (!_streams.TryGetValue(conversationId, out var streams)) return;
        foreach (var stream in streams)
            stream.Post(letter);
    }

    private void Remove(LiveStream stream)
    {
        while (_streams.TryGetValue(stream.ConversationId, out var streams))
        {
            var rest = streams.Remove(stream);
            var removed = rest.IsEmpty
                ? _streams.TryRemove(new KeyValuePair<string, ImmutableArray<LiveStream>>(stream.ConversationId, streams))
                : _streams.TryUpdate(stream.ConversationId, rest, streams);
            if (removed) return;
        }
    }
}

using System.Threading.Channels;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// The queue of conversations with something to do. A conversation is in it, or in the hands of one worker, at most once; what is
/// rung for meanwhile is remembered. Safe for use by several threads.
/// </summary>
internal sealed class ReadyConversations
{
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, bool> _rungAgain = new(StringComparer.Ordinal);
    private readonly Lock _guard = new();

    /// <summary>Queues a conversation, unless it is queued or worked on; then it will be looked at once more.</summary>
    public void Add(string conversationId)
    {
        lock (_guard)
        {
            if (_rungAgain.ContainsKey(conversationId))
            {
                _rungAgain[conversationId] = true;
                return;
            }
            _rungAgain.Add(conversationId, false);
        }
        _ready.Writer.TryWrite(conversationId);
    }

    /// <summary>Takes conversations out of the queue as they come.</summary>
    public IAsyncEnumerable<string> TakeAsync(CancellationToken cancellationToken) => _ready.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Puts a conversation with more to do behind the others, so that a long one does not keep a worker to itself.</summary>
    public void PutBack(string conversationId)
    {
        lock (_guard)
            _rungAgain[conversationId] = false;
        _ready.Writer.TryWrite(conversationId);
    }

    /// <summary>Ends the work on a conversation in which nothing was found; puts it back where it was rung for meanwhile.</summary>
    public void Finish(string conversationId)
    {
        lock (_guard)
        {
            if (!_rungAgain[conversationId])
            {
                _rungAgain.Remove(conversationId);
                return;
            }
        }
        PutBack(conversationId);
    }
}

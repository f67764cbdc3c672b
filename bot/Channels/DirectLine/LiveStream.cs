using System.Threading.Channels;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// One open stream's letter box. It holds a bounded number of letters: a reader that is slower than its conversation loses
/// chunks and typing, and reads stored activities from the database instead.
/// </summary>
internal sealed class LiveStream : IDisposable
{
    private const int Capacity = 256;

    private readonly Channel<LiveLetter> _letters = Channel.CreateBounded<LiveLetter>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Action<LiveStream> _closed;
    private long _seen;

    public LiveStream(string conversationId, Action<LiveStream> closed)
    {
        ConversationId = conversationId;
        _closed = closed;
    }

    public string ConversationId { get; }

    /// <summary>The sequence number up to which the reader has delivered.</summary>
    public long Seen
    {
        get => Interlocked.Read(ref _seen);
        set => Interlocked.Exchange(ref _seen, value);
    }

    public ChannelReader<LiveLetter> Letters => _letters.Reader;

    // A full box drops the letter. The reader finds the gap in the sequence at the next one, or at the next look into the database.
    public void Post(LiveLetter letter) => _letters.Writer.TryWrite(letter);

    /// <summary>
    /// Empties the box after its reader has caught up from the database. What is not stored and lies in it may belong before what was
    /// just delivered: a chunk after its final message would stand in the transcript for ever.
    /// </summary>
    /// <returns>True where something stored was among it that the reader has not delivered yet.</returns>
    public bool Empty()
    {
        var missed = false;
        while (_letters.Reader.TryRead(out var letter))
            missed |= letter.Sequence > Seen;
        return missed;
    }

    public void Dispose()
    {
        _letters.Writer.TryComplete();
        _closed(this);
    }
}

using System.Threading.Channels;

namespace BotSuite.Bot.Turns;

/// <summary>Tells the process's own turn dispatcher that a conversation has a turn to run, so that it need not look.</summary>
public sealed class InboxBell
{
    private readonly Channel<string> _rung = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Says that something has been accepted in a conversation. Call it after the commit.</summary>
    /// <param name="conversationId">The conversation's id in its channel.</param>
    public void Ring(string conversationId) => _rung.Writer.TryWrite(conversationId);

    /// <summary>The conversations as they are rung for.</summary>
    internal ChannelReader<string> Rung => _rung.Reader;
}

namespace BotSuite.Data.Conversations;

/// <summary>One conversation of one channel, and what is needed to speak in it again.</summary>
public sealed class Conversation
{
    /// <summary>Identifies the conversation here.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The channel: <c>msteams</c>, <c>directline</c>, <c>webchat</c>, <c>emulator</c>; at most 32 characters.</summary>
    public required string ChannelId { get; set; }

    /// <summary>The conversation's id in its channel, at most 400 characters; unique with <see cref="ChannelId"/>.</summary>
    public required string ExternalId { get; set; }

    /// <summary>The person who opened it: a pseudonym that only the channel can resolve; null for a group. At most 128 characters.</summary>
    public string? UserKey { get; set; }

    /// <summary>The language last used in it, a two-letter code; null until somebody wrote.</summary>
    public string? Language { get; set; }

    /// <summary>The conversation reference as JSON, for messages that are not replies; null until the channel gave one.</summary>
    public string? ReferenceJson { get; set; }

    /// <summary>What the bot has to remember between two messages (an open question back, a pending reason), as JSON.</summary>
    public string? StateJson { get; set; }

    /// <summary>Whether the person has been welcomed, so that nobody is greeted twice.</summary>
    public bool Welcomed { get; set; }

    /// <summary>The sequence number of the newest activity; the next one gets one more.</summary>
    public long LastSequence { get; set; }

    /// <summary>When the conversation began, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When something was last said in it, in UTC.</summary>
    public DateTime LastActivityAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }
}

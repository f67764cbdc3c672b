namespace BotSuite.Data.Conversations;

/// <summary>
/// An activity that the bot has accepted and owes a turn. The row is the promise: it is written before the channel is told
/// that the activity arrived, and it is marked in the same transaction that stores the answer.
/// </summary>
public sealed class InboxItem
{
    /// <summary>Identifies the item.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The channel that delivered the activity, at most 32 characters.</summary>
    public required string ChannelId { get; set; }

    /// <summary>The conversation's id in its channel, at most 400 characters.</summary>
    public required string ConversationExternalId { get; set; }

    /// <summary>The activity's id in its channel, at most 400 characters; unique with channel and conversation, so a second delivery is recognised.</summary>
    public required string ActivityId { get; set; }

    /// <summary>The activity as JSON, kept until its turn is over where this process runs the turn itself; null where the channel waits for the turn.</summary>
    public string? Json { get; set; }

    /// <summary>Where the turn stands.</summary>
    public InboxState State { get; set; }

    /// <summary>How often a turn has been started for it.</summary>
    public int Attempts { get; set; }

    /// <summary>Until when (UTC) the process named in <see cref="LeaseOwner"/> works on it; others may take it afterwards.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>The process that works on it; null where none does. At most 256 characters.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>When the activity was accepted, in UTC.</summary>
    public DateTime ReceivedAt { get; set; }

    /// <summary>When its turn ended, in UTC; null until then.</summary>
    public DateTime? FinishedAt { get; set; }
}

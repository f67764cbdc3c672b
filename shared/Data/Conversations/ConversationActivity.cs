namespace BotSuite.Data.Conversations;

/// <summary>One stored activity of a conversation, as its members see it.</summary>
public sealed class ConversationActivity
{
    /// <summary>The conversation.</summary>
    public Guid ConversationId { get; set; }

    /// <summary>Position in the conversation, from 1 without gaps; the Direct Line watermark. Key together with <see cref="ConversationId"/>.</summary>
    public long Sequence { get; set; }

    /// <summary>The activity's id in the channel, at most 400 characters; unique within the conversation.</summary>
    public required string ActivityId { get; set; }

    /// <summary>True for what a person sent, false for what the bot sent.</summary>
    public bool Incoming { get; set; }

    /// <summary>The activity's type, such as <c>message</c>; at most 64 characters.</summary>
    public required string Type { get; set; }

    /// <summary>The activity as JSON.</summary>
    public required string Json { get; set; }

    /// <summary>The activity's timestamp in UTC; grows strictly within a conversation.</summary>
    public DateTime At { get; set; }
}

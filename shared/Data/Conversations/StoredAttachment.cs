namespace BotSuite.Data.Conversations;

/// <summary>A file that a person sent in a conversation.</summary>
public sealed class StoredAttachment
{
    /// <summary>Identifies the file; random, as it is part of the address that opens it.</summary>
    public Guid Id { get; set; } = Guid.NewGuid();

    /// <summary>The conversation that the file belongs to.</summary>
    public Guid ConversationId { get; set; }

    /// <summary>The file's name, at most 260 characters, without any path.</summary>
    public required string Name { get; set; }

    /// <summary>The media type that the sender claimed, at most 255 characters.</summary>
    public required string MediaType { get; set; }

    /// <summary>The file's bytes.</summary>
    public required byte[] Content { get; set; }

    /// <summary>When the file arrived, in UTC.</summary>
    public DateTime CreatedAt { get; set; }
}

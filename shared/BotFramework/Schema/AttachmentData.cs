namespace BotSuite.BotFramework.Schema;

/// <summary>A file handed to the channel for keeping.</summary>
public sealed class AttachmentData
{
    /// <summary>Media type.</summary>
    public string? Type { get; set; }

    /// <summary>Name of the file.</summary>
    public string? Name { get; set; }

    /// <summary>The content; base64 on the wire.</summary>
    public byte[]? OriginalBase64 { get; set; }

    /// <summary>A small picture of it; base64 on the wire.</summary>
    public byte[]? ThumbnailBase64 { get; set; }
}

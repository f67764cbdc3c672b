namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Settings of the Direct Line service, section <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DirectLine";

    /// <summary>The secret that makes tokens, at least 32 characters; null for one that is generated and kept in the data folder.</summary>
    public string? Secret { get; set; }

    /// <summary>How long a token is good for, from a second to a day. Web Chat renews it every 15 minutes, so a shorter one runs out in its hands.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How several bot processes tell each other what was said. <c>None</c>: by looking into the database each second.</summary>
    public string Backplane { get; set; } = "None";

    /// <summary>The name that the bot shows in a conversation.</summary>
    public string BotName { get; set; } = "Assistant";

    /// <summary>Largest activity that a client may post, in bytes.</summary>
    public int MaximumActivityBytes { get; set; } = 256 * 1024;

    /// <summary>Largest file that a client may send, in bytes.</summary>
    public int MaximumAttachmentBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Largest upload as a whole, all its files and its activity together, in bytes.</summary>
    public int MaximumUploadBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Most files in one message.</summary>
    public int MaximumAttachments { get; set; } = 10;

    /// <summary>Most files in one conversation.</summary>
    public int MaximumAttachmentsPerConversation { get; set; } = 100;

    /// <summary>Media types of files that a client may send. Types that a browser runs (HTML, SVG, scripts) do not belong here.</summary>
    public IList<string> AttachmentTypes { get; } =
    [
        "image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain", "text/csv",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ];

    /// <summary>How many activities a client may post to one conversation at once, before <see cref="ActivitiesPerMinute"/> counts; 10,000 in Development.</summary>
    public int ActivityBurst { get; set; } = 30;

    /// <summary>How many activities a minute a client may post to one conversation in the long run.</summary>
    public double ActivitiesPerMinute { get; set; } = 60;

    /// <summary>How many conversations one address may begin at once, before <see cref="ConversationsPerMinute"/> counts. Loopback is not limited.</summary>
    public int ConversationBurst { get; set; } = 60;

    /// <summary>How many conversations a minute one address may begin in the long run. Loopback is not limited.</summary>
    public double ConversationsPerMinute { get; set; } = 60;

    /// <summary>Most streams that may be open on one conversation.</summary>
    public int MaximumStreamsPerConversation { get; set; } = 10;

    /// <summary>Most activities in one set, fewer where they are large; the rest follows with the next watermark.</summary>
    public int PageSize { get; set; } = 200;
}

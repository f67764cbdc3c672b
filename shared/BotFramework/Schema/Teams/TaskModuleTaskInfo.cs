namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>A form.</summary>
public sealed class TaskModuleTaskInfo
{
    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>Height in pixels, or small, medium or large.</summary>
    public object? Height { get; set; }

    /// <summary>Width in pixels, or small, medium or large.</summary>
    public object? Width { get; set; }

    /// <summary>Page to show, where it is not a card.</summary>
    public string? Url { get; set; }

    /// <summary>Adaptive Card to show, where it is not a page.</summary>
    public Attachment? Card { get; set; }

    /// <summary>Page for clients that cannot show the form.</summary>
    public string? FallbackUrl { get; set; }

    /// <summary>The bot that gets the result, where it is another.</summary>
    public string? CompletionBotId { get; set; }
}

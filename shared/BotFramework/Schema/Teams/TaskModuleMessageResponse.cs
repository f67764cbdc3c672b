namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>Shows words and ends.</summary>
public sealed class TaskModuleMessageResponse() : TaskModuleResponseBase("message")
{
    /// <summary>The words.</summary>
    public string? Value { get; set; }
}

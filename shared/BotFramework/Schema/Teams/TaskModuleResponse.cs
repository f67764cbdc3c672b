namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>The answer to a form's request. An empty answer closes the form.</summary>
public sealed class TaskModuleResponse
{
    /// <summary>What to show.</summary>
    public TaskModuleResponseBase? Task { get; set; }
}

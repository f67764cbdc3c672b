namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>Shows a form.</summary>
public sealed class TaskModuleContinueResponse() : TaskModuleResponseBase("continue")
{
    /// <summary>The form.</summary>
    public TaskModuleTaskInfo? Value { get; set; }
}

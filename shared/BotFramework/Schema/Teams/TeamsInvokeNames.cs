namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>Names of the invokes that Teams sends.</summary>
public static class TeamsInvokeNames
{
    /// <summary>A form is to be opened.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A form was submitted.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>A thumb with its remark was submitted.</summary>
    public const string MessageSubmitAction = "message/submitAction";

    /// <summary>A thumb was pressed on a message with a form of the bot's own.</summary>
    public const string MessageFetchTask = "message/fetchTask";

    /// <summary>Not an invoke but an event: how far a person has read.</summary>
    public const string ReadReceiptEvent = "application/vnd.microsoft.readReceipt";
}

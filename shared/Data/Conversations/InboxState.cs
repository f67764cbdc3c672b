namespace BotSuite.Data.Conversations;

/// <summary>Where the turn of an <see cref="InboxItem"/> stands.</summary>
public enum InboxState
{
    /// <summary>Accepted; nobody works on it yet.</summary>
    Waiting,

    /// <summary>A process holds the lease and runs the turn.</summary>
    Running,

    /// <summary>The turn ended and its answer, if any, is stored or delivered.</summary>
    Done,

    /// <summary>The turn failed as often as is allowed; the person was told with a reference.</summary>
    Failed,
}

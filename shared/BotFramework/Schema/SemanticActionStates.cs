namespace BotSuite.BotFramework.Schema;

/// <summary>Where a semantic action stands.</summary>
public static class SemanticActionStates
{
    /// <summary>Begins.</summary>
    public const string Start = "start";

    /// <summary>Goes on.</summary>
    public const string Continue = "continue";

    /// <summary>Is over.</summary>
    public const string Done = "done";
}

namespace BotSuite.BotFramework.Schema;

/// <summary>Whether the sender of a message waits for an answer.</summary>
public static class InputHints
{
    /// <summary>Ready for input, not waiting for it.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>Not ready for input yet.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>Waiting for input.</summary>
    public const string ExpectingInput = "expectingInput";
}

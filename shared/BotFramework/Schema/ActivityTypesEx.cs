using System.Diagnostics.CodeAnalysis;

namespace BotSuite.BotFramework.Schema;

/// <summary>Activity types that the adapter itself consumes and no channel ever sees.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The name that bots written for Bot Builder know.")]
public static class ActivityTypesEx
{
    /// <summary>Asks the adapter to wait; the value is the number of milliseconds.</summary>
    public const string Delay = "delay";

    /// <summary>The bot's answer to an invoke, kept for the HTTP response.</summary>
    public const string InvokeResponse = "invokeResponse";
}

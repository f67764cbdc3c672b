namespace BotSuite.BotFramework.Schema;

/// <summary>What pressing a button does.</summary>
public static class ActionTypes
{
    /// <summary>Opens the address in the value.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value as the person's own message.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value to the bot without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Plays sound.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays video.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Shows an image.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Downloads a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Starts a sign-in.</summary>
    public const string Signin = "signin";

    /// <summary>Dials a number.</summary>
    public const string Call = "call";

    /// <summary>Sends text and value, shows the display text.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Sends an invoke.</summary>
    public const string Invoke = "invoke";
}

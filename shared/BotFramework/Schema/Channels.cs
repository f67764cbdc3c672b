namespace BotSuite.BotFramework.Schema;

/// <summary>Identifiers of channels.</summary>
public static class Channels
{
    /// <summary>The developer's emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>Direct Line Speech.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>Web chat.</summary>
    public const string Webchat = "webchat";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>The Agents channel of Microsoft 365.</summary>
    public const string Agents = "agents";

    /// <summary>Microsoft 365 extensions.</summary>
    public const string M365 = "m365extensions";

    /// <summary>Outlook.</summary>
    public const string Outlook = "outlook";

    /// <summary>E-mail.</summary>
    public const string Email = "email";

    /// <summary>Slack.</summary>
    public const string Slack = "slack";

    /// <summary>Facebook Messenger.</summary>
    public const string Facebook = "facebook";

    /// <summary>Telegram.</summary>
    public const string Telegram = "telegram";

    /// <summary>LINE.</summary>
    public const string Line = "line";

    /// <summary>Text messages.</summary>
    public const string Sms = "sms";

    /// <summary>A console.</summary>
    public const string Console = "console";

    /// <summary>A test adapter.</summary>
    public const string Test = "test";
}

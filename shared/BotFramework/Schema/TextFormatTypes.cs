namespace BotSuite.BotFramework.Schema;

/// <summary>How the text of a message is to be read.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>Plain text.</summary>
    public const string Plain = "plain";

    /// <summary>XML, as used by Teams for mentions.</summary>
    public const string Xml = "xml";
}

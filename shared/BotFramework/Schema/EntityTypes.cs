namespace BotSuite.BotFramework.Schema;

/// <summary>Types of entity that the protocol names.</summary>
public static class EntityTypes
{
    /// <summary>Somebody is mentioned in the text.</summary>
    public const string Mention = "mention";

    /// <summary>A place.</summary>
    public const string Place = "Place";

    /// <summary>Facts about the client of the person: locale, country, time zone, platform.</summary>
    public const string ClientInfo = "clientInfo";

    /// <summary>Which stream a chunk of text belongs to.</summary>
    public const string StreamInfo = "streaminfo";
}

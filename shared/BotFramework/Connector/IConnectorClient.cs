namespace BotSuite.BotFramework.Connector;

/// <summary>The bot's way into one channel: the Bot Connector REST API, version 3, at one service URL.</summary>
public interface IConnectorClient
{
    /// <summary>The service URL, which may have a path and ends with a slash.</summary>
    Uri BaseUri { get; }

    /// <summary>Sends, changes and deletes activities; reads members.</summary>
    IConversations Conversations { get; }

    /// <summary>Reads attachments that the channel stores.</summary>
    IAttachments Attachments { get; }

    /// <summary>Reads what only Teams has.</summary>
    ITeamsOperations Teams { get; }
}

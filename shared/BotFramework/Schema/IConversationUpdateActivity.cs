namespace BotSuite.BotFramework.Schema;

/// <summary>Members or other facts of the conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who has come in.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who has left.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>New topic of the conversation.</summary>
    string? TopicName { get; set; }

    /// <summary>Whether earlier history is shown to who comes in.</summary>
    bool? HistoryDisclosed { get; set; }
}

namespace BotSuite.BotFramework.Schema;

/// <summary>Somebody reacted to a message, or took the reaction back.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>Reactions given.</summary>
    IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    IList<MessageReaction>? ReactionsRemoved { get; set; }
}

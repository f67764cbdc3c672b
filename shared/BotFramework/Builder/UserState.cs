namespace BotSuite.BotFramework.Builder;

/// <summary>What a bot remembers of a person, in all conversations of one channel.</summary>
/// <param name="storage">Where it is kept.</param>
public sealed class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{Required(activity.ChannelId, "channelId")}/users/{Required(activity.From?.Id, "from.id")}";
    }
}

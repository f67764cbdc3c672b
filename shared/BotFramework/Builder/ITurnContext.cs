using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>One turn: the activity that came, and the way to answer. It lives as long as the turn and not longer.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that runs the turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>What the steps of the turn leave for each other.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came.</summary>
    Activity Activity { get; }

    /// <summary>Whether something other than a trace was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends words.</summary>
    /// <exception cref="ArgumentException">There are no words.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = null, CancellationToken cancellationToken = default);

    /// <summary>Sends one activity. It is addressed to this conversation, and gets the identifier that the channel gives.</summary>
    /// <returns>The channel's receipt; an empty one where a handler held the activity back.</returns>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order.</summary>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Puts an activity in the place of the earlier one with the same identifier.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Takes back an earlier activity of this conversation.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Takes back an earlier activity.</summary>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler that sees what is sent in this turn.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler that sees what is updated in this turn.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler that sees what is deleted in this turn.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

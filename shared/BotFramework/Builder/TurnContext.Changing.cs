using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

public sealed partial class TurnContext
{
    private List<UpdateActivityHandler>? _updateHandlers;
    private List<DeleteActivityHandler>? _deleteHandlers;

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ThrowIfOver();
        var update = Own(activity).ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThroughHandlersAsync(update, 0, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ThrowIfOver();
        return DeleteThroughHandlersAsync(conversationReference, 0, cancellationToken);
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_updateHandlers ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_deleteHandlers ??= []).Add(handler);
        return this;
    }

    private Task<ResourceResponse> UpdateThroughHandlersAsync(Activity update, int index, CancellationToken cancellationToken) =>
        _updateHandlers is null || index == _updateHandlers.Count
            ? Adapter.UpdateActivityAsync(this, update, cancellationToken)
            : _updateHandlers[index](this, update, () => UpdateThroughHandlersAsync(update, index + 1, cancellationToken));

    private Task DeleteThroughHandlersAsync(ConversationReference reference, int index, CancellationToken cancellationToken) =>
        _deleteHandlers is null || index == _deleteHandlers.Count
            ? Adapter.DeleteActivityAsync(this, reference, cancellationToken)
            : _deleteHandlers[index](this, reference, () => DeleteThroughHandlersAsync(reference, index + 1, cancellationToken));
}

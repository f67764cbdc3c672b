using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Builder.Teams;

/// <summary>A bot that also knows what is particular to Teams. On other channels it behaves as <see cref="ActivityHandler"/>.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    /// <summary>A handler that tells nobody of activities which it does not understand.</summary>
    public TeamsActivityHandler()
    {
    }

    /// <summary>A handler that logs activities which it does not understand.</summary>
    public TeamsActivityHandler(ILogger logger)
        : base(logger)
    {
    }

    /// <inheritdoc/>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return DataOf(turnContext)?.EventType switch
        {
            TeamsEventTypes.EditMessage => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            TeamsEventTypes.UndeleteMessage => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <inheritdoc/>
    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return DataOf(turnContext)?.EventType == TeamsEventTypes.SoftDeleteMessage
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return IsTeams(turnContext.Activity)
            && turnContext.Activity.Name == TeamsInvokeNames.ReadReceiptEvent
            && BotFrameworkJson.TryFromElement<ReadReceiptInfo>(turnContext.Activity.Value, out var receipt)
                ? OnTeamsReadReceiptAsync(receipt, turnContext, cancellationToken)
                : base.OnEventAsync(turnContext, cancellationToken);
    }

    /// <summary>A message was edited.</summary>
    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A message was brought back.</summary>
    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A message was deleted and can be brought back.</summary>
    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Somebody has read up to a message.</summary>
    protected virtual Task OnTeamsReadReceiptAsync(
        ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsTeams(IActivity activity) => string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.OrdinalIgnoreCase);

    private static TeamsChannelData? DataOf<T>(ITurnContext<T> turnContext)
        where T : IActivity =>
        IsTeams(turnContext.Activity) && turnContext.Activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
}

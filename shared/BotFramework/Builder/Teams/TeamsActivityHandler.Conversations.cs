using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.BotFramework.Builder.Teams;

public partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (!IsTeams(activity))
        {
            await base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
            return;
        }

        var data = DataOf(turnContext);
        if (activity.MembersAdded is { Count: > 0 } added)
        {
            await OnTeamsMembersAddedAsync(TeamsAccounts.From(added), data?.Team, turnContext, cancellationToken);
        }

        if (activity.MembersRemoved is { Count: > 0 } removed)
        {
            await OnTeamsMembersRemovedAsync(TeamsAccounts.From(removed), data?.Team, turnContext, cancellationToken);
        }

        await ChannelOrTeamChangedAsync(data, turnContext, cancellationToken);
    }

    /// <summary>
    /// Members came in, among them perhaps the bot itself. Accounts have what the activity says; the roster is not asked.
    /// Calls <see cref="ActivityHandler.OnMembersAddedAsync"/>.
    /// </summary>
    protected virtual Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersAddedAsync([.. teamsMembersAdded], turnContext, cancellationToken);

    /// <summary>Members left, among them perhaps the bot itself. Calls <see cref="ActivityHandler.OnMembersRemovedAsync"/>.</summary>
    protected virtual Task OnTeamsMembersRemovedAsync(
        IList<TeamsChannelAccount> teamsMembersRemoved,
        TeamInfo? teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken) =>
        OnMembersRemovedAsync([.. teamsMembersRemoved], turnContext, cancellationToken);

    /// <summary>A channel was made.</summary>
    protected virtual Task OnTeamsChannelCreatedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A channel was deleted.</summary>
    protected virtual Task OnTeamsChannelDeletedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A channel was renamed.</summary>
    protected virtual Task OnTeamsChannelRenamedAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A channel was brought back.</summary>
    protected virtual Task OnTeamsChannelRestoredAsync(
        ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The team was archived.</summary>
    protected virtual Task OnTeamsTeamArchivedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The team was deleted and can be brought back.</summary>
    protected virtual Task OnTeamsTeamDeletedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The team was deleted for good.</summary>
    protected virtual Task OnTeamsTeamHardDeletedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The team was renamed.</summary>
    protected virtual Task OnTeamsTeamRenamedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The team was brought back.</summary>
    protected virtual Task OnTeamsTeamRestoredAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The team is in use again.</summary>
    protected virtual Task OnTeamsTeamUnarchivedAsync(
        TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task ChannelOrTeamChangedAsync(
        TeamsChannelData? data, ITurnContext<IConversationUpdateActivity> turn, CancellationToken cancellationToken) => data?.EventType switch
        {
            TeamsEventTypes.ChannelCreated => OnTeamsChannelCreatedAsync(data.Channel, data.Team, turn, cancellationToken),
            TeamsEventTypes.ChannelDeleted => OnTeamsChannelDeletedAsync(data.Channel, data.Team, turn, cancellationToken),
            TeamsEventTypes.ChannelRenamed => OnTeamsChannelRenamedAsync(data.Channel, data.Team, turn, cancellationToken),
            TeamsEventTypes.ChannelRestored => OnTeamsChannelRestoredAsync(data.Channel, data.Team, turn, cancellationToken),
            TeamsEventTypes.TeamArchived => OnTeamsTeamArchivedAsync(data.Team, turn, cancellationToken),
            TeamsEventTypes.TeamDeleted => OnTeamsTeamDeletedAsync(data.Team, turn, cancellationToken),
            TeamsEventTypes.TeamHardDeleted => OnTeamsTeamHardDeletedAsync(data.Team, turn, cancellationToken),
            TeamsEventTypes.TeamRenamed => OnTeamsTeamRenamedAsync(data.Team, turn, cancellationToken),
            TeamsEventTypes.TeamRestored => OnTeamsTeamRestoredAsync(data.Team, turn, cancellationToken),
            TeamsEventTypes.TeamUnarchived => OnTeamsTeamUnarchivedAsync(data.Team, turn, cancellationToken),
            _ => Task.CompletedTask,
        };
}

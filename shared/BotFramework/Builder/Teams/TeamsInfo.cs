using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.BotFramework.Builder.Teams;

/// <summary>
/// Asks Teams about the people and places of a turn. Teams limits these calls (members: 14 a second): ask for what is needed, when it is.
/// The methods throw <see cref="ErrorResponseException"/> where Teams refuses, and <see cref="InvalidOperationException"/>
/// where the turn lacks what the question needs.
/// </summary>
public static class TeamsInfo
{
    /// <summary>One member of the team, or of the chat where the turn is in none.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The person's id, or their <c>aadObjectId</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        var member = await ConnectorOf(turnContext).Conversations.GetConversationMemberAsync(userId, Roster(turnContext), cancellationToken);
        return TeamsAccounts.From(member);
    }

    /// <summary>One page of the members of the team, or of the chat where the turn is in none.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">How many members to get; null leaves it to Teams.</param>
    /// <param name="continuationToken">The token in the page before; null for the first page.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        var page = await ConnectorOf(turnContext).Conversations.GetConversationPagedMembersAsync(
            Roster(turnContext), pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult { ContinuationToken = page.ContinuationToken, Members = TeamsAccounts.From(page.Members ?? []) };
    }

    /// <summary>What Teams says of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the turn where null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static Task<TeamDetails> GetTeamDetailsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        ConnectorOf(turnContext).Teams.FetchTeamDetailsAsync(TeamOf(turnContext, teamId), cancellationToken);

    /// <summary>The channels of a team. The general channel has no name.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the turn where null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var channels = await ConnectorOf(turnContext).Teams.FetchChannelListAsync(TeamOf(turnContext, teamId), cancellationToken);
        return channels.Conversations ?? [];
    }

    /// <summary>Begins a thread in a channel of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The first message.</param>
    /// <param name="teamsChannelId">The channel.</param>
    /// <param name="botAppId">The bot's app id.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The thread, to speak in it later, and the id of the first message where Teams gave one.</returns>
    public static async Task<(ConversationReference Thread, string? ActivityId)> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, Activity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            Bot = turnContext.Activity.Recipient,
            TenantId = turnContext.Activity.TeamsGetTenantId(),
            Activity = activity,
            ChannelData = BotFrameworkJson.ToElement(new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } }),
        };
        var serviceUrl = turnContext.Activity.ServiceUrl ?? throw new InvalidOperationException("The activity of the turn names no service URL.");
        ConversationReference? thread = null;
        string? activityId = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            serviceUrl,
            turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey),
            parameters,
            (turn, _) =>
            {
                (thread, activityId) = (turn.Activity.GetConversationReference(), turn.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken);
        return (thread ?? throw new InvalidOperationException("A step of the pipeline ended the turn that made the thread."), activityId);
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("The turn has no connector: it did not come through an adapter that speaks to Teams.");
    }

    private static string Roster(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamId() ?? turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The activity of the turn names neither a team nor a conversation.");

    private static string TeamOf(ITurnContext turnContext, string? teamId) =>
        teamId ?? turnContext.Activity.TeamsGetTeamId()
        ?? throw new InvalidOperationException("The activity of the turn names no team: say which one is meant.");
}

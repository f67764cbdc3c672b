using BotSuite.BotFramework.Schema.Teams;
using static BotSuite.BotFramework.Connector.ConnectorPath;

namespace BotSuite.BotFramework.Connector;

/// <inheritdoc cref="ITeamsOperations"/>
internal sealed class TeamsOperations(ConnectorCalls calls) : ITeamsOperations
{
    public async Task<ConversationList> FetchChannelListAsync(string teamId, CancellationToken cancellationToken) =>
        await calls.GetAsync<ConversationList>($"v3/teams/{Segment(teamId)}/conversations", cancellationToken) ?? new ConversationList();

    public async Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken) =>
        await calls.GetAsync<TeamDetails>($"v3/teams/{Segment(teamId)}", cancellationToken) ?? new TeamDetails();
}

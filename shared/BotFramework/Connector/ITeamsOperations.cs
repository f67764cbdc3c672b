using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.BotFramework.Connector;

/// <summary>The calls that only Teams knows. The methods throw as those of <see cref="IConversations"/> do.</summary>
public interface ITeamsOperations
{
    /// <summary>Lists the channels of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The channels; the general channel has no name.</returns>
    Task<ConversationList> FetchChannelListAsync(string teamId, CancellationToken cancellationToken = default);

    /// <summary>Gets what Teams says of a team.</summary>
    /// <param name="teamId">The team.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The team.</returns>
    Task<TeamDetails> FetchTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default);
}

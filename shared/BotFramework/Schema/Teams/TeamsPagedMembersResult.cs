namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>One page of the members of a team or conversation.</summary>
public sealed class TeamsPagedMembersResult
{
    /// <summary>Hand this over for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page.</summary>
    public IList<TeamsChannelAccount> Members { get; set; } = [];
}

namespace BotSuite.Portal.Features.Accounts;

/// <summary>Who knows the people that sign in.</summary>
internal enum AuthMode
{
    /// <summary>Accounts of the portal's own.</summary>
    Identity,
}

namespace BotSuite.BotFramework.Authentication;

/// <summary>A way to get access tokens: a secret, a managed identity, or a login server on this machine.</summary>
internal interface IAccessTokenSource
{
    /// <summary>Gets a new token; never one that an earlier call has returned.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="TokenRequestException">The login service refused.</exception>
    Task<AccessToken> AcquireAsync(CancellationToken cancellationToken);
}

using System.Security.Claims;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Authenticates those who call the bot, and the bot to those it calls.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Decides who sent an activity. It makes no call to an address that the activity or the token names.</summary>
    /// <param name="activity">The activity, not yet believed.</param>
    /// <param name="authHeader">The <c>Authorization</c> header; empty when there is none.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <returns>Who it is, and how to answer.</returns>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it should be. The message is for our log only.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Makes a factory of clients for a turn that the bot begins itself.</summary>
    /// <param name="claimsIdentity">The bot's identity in that turn.</param>
    /// <returns>The factory.</returns>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Gives the scope of the tokens that the bot sends to channels.</summary>
    /// <returns>The scope.</returns>
    public virtual string GetOriginatingAudience() => throw new NotSupportedException();
}

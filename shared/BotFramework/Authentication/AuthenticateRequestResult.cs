using System.Security.Claims;

namespace BotSuite.BotFramework.Authentication;

/// <summary>What is known of the caller of the bot once it is authenticated.</summary>
public sealed class AuthenticateRequestResult
{
    /// <summary>The scope of the token with which the bot answers this caller.</summary>
    public required string Audience { get; init; }

    /// <summary>Who called.</summary>
    public required ClaimsIdentity ClaimsIdentity { get; init; }

    /// <summary>What the activity's <c>callerId</c> becomes; null leaves it empty.</summary>
    public string? CallerId { get; init; }

    /// <summary>Makes the clients with which the bot answers.</summary>
    public required ConnectorFactory ConnectorFactory { get; init; }
}

namespace BotSuite.BotFramework.Authentication;

/// <summary>Names of claims and of authentication types that bots and tests meet.</summary>
public static class AuthenticationConstants
{
    /// <summary>The claim that names the app a token is for.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim that names who made a token.</summary>
    public const string IssuerClaim = "iss";

    /// <summary>The claim with the id of the app that asked for a token, version 1 of the format.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim with the id of the app that asked for a token, version 2 of the format.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim with the version of a token's format.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The claim that binds a channel's token to one service URL.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The authentication type of callers that were not authenticated because authentication is off.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The authentication type of a channel, whose own service says who wrote. Other apps and emulators, which can write what they like, have another.</summary>
    public const string ChannelAuthType = "channel";

    /// <summary>The authentication type of a turn that the bot itself began.</summary>
    public const string ProactiveAuthType = "proactive";
}

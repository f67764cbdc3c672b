namespace BotSuite.BotFramework.Authentication;

/// <summary>
/// What configuration says about channels and the bot's identity. The keys lie at the root of the configuration, with the names
/// that the Bot Framework SDK gave them; <see cref="BotAuthenticationOptionsValidator"/> checks them at start.
/// </summary>
public sealed class BotAuthenticationOptions
{
    /// <summary><c>MultiTenant</c> (also meant when empty), <c>SingleTenant</c> or <c>UserAssignedMSI</c>.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The app id of the bot. Empty: no authentication, in Development and with loopback channels only.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The secret of the app; empty where one of the next two stands in for it, and for a managed identity.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>A .pem or .pfx file with the app's certificate and private key, instead of a secret.</summary>
    public string? MicrosoftAppCertificatePath { get; set; }

    /// <summary>The password of that file; empty for none.</summary>
    public string? MicrosoftAppCertificatePassword { get; set; }

    /// <summary>Whether the certificate's chain is sent along, so that subject and issuer are checked and a renewed certificate needs no registration. Default: false.</summary>
    public bool MicrosoftAppSendX5c { get; set; }

    /// <summary>The client id of a user-assigned managed identity that the app trusts as a federated credential, instead of a secret.</summary>
    public string? MicrosoftAppFederatedClientId { get; set; }

    /// <summary>The tenant of the app, an id or a domain; needed unless the app is multi-tenant.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>Selects the cloud: empty, <c>https://botframework.azure.us</c> or <c>https://botframework.azure.cn</c>.</summary>
    public string? ChannelService { get; set; }

    /// <summary>Replaces the address of the OpenID document with the channels' keys.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>Replaces the issuer that channel tokens must have.</summary>
    public string? ToBotFromChannelTokenIssuer { get; set; }

    /// <summary>Replaces the address of the OpenID document with the keys of Emulator tokens.</summary>
    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; set; }

    /// <summary>
    /// Replaces the address where the bot signs in, tenant included: <c>https://login.example/tenant</c>. Without a path the
    /// tenant is appended.
    /// </summary>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>Replaces the scope that the bot asks a token for.</summary>
    public string? ToChannelFromBotOAuthScope { get; set; }

    /// <summary>The address of the sign-in card service. Read so that shared settings files load; sign-in cards are not offered.</summary>
    public string? OAuthUrl { get; set; }

    /// <summary>Replaces the <c>callerId</c> that authenticated activities are given.</summary>
    public string? CallerId { get; set; }

    /// <summary>Whether the login address is checked against the list of known authorities. Default: true.</summary>
    public bool ValidateAuthority { get; set; } = true;

    /// <summary>The section <c>Channels</c>.</summary>
    public ChannelOptions Channels { get; set; } = new();
}

using Microsoft.Extensions.Hosting;

namespace BotSuite.BotFramework.Authentication;

/// <summary>What is in force once the configuration is read over the defaults of its cloud.</summary>
internal sealed record AuthenticationSettings
{
    public required BotAppType AppType { get; init; }

    /// <summary>The app id; null when authentication is off.</summary>
    public required string? AppId { get; init; }

    public required string? AppPassword { get; init; }

    /// <summary>The file with the app's certificate; null where it has none.</summary>
    public string? CertificatePath { get; init; }

    public string? CertificatePassword { get; init; }

    public bool SendX5c { get; init; }

    /// <summary>The managed identity that stands in for a secret; null where none does.</summary>
    public string? FederatedClientId { get; init; }

    public required string? TenantId { get; init; }

    public required string TokenIssuer { get; init; }

    public required Uri OpenIdMetadataUrl { get; init; }

    public required Uri EmulatorOpenIdMetadataUrl { get; init; }

    public required IReadOnlyList<string> EmulatorIssuers { get; init; }

    /// <summary>Where the bot signs in, tenant included.</summary>
    public required Uri LoginUrl { get; init; }

    public required string OAuthScope { get; init; }

    public required string CallerId { get; init; }

    public required bool ValidateAuthority { get; init; }

    public required bool MessagesEnabled { get; init; }

    public required bool AcceptEmulatorTokens { get; init; }

    public required TimeSpan KeyRefreshMinimumInterval { get; init; }

    /// <summary>Whether plain http may be spoken to this machine: everywhere but in Production.</summary>
    public required bool AllowLoopbackHttp { get; init; }

    /// <summary>Reads validated options over their cloud's defaults.</summary>
    public static AuthenticationSettings From(BotAuthenticationOptions options, IHostEnvironment environment)
    {
        var cloud = ChannelCloud.Find(options.ChannelService)
            ?? throw new InvalidOperationException($"ChannelService is '{options.ChannelService}', which names no cloud.");
        _ = TryParseAppType(options.MicrosoftAppType, out var type);
        var tenant = type == BotAppType.MultiTenant ? null : Given(options.MicrosoftAppTenantId);
        return new AuthenticationSettings
        {
            AppType = type,
            AppId = Given(options.MicrosoftAppId),
            AppPassword = Given(options.MicrosoftAppPassword),
            CertificatePath = Given(options.MicrosoftAppCertificatePath),
            CertificatePassword = string.IsNullOrEmpty(options.MicrosoftAppCertificatePassword) ? null : options.MicrosoftAppCertificatePassword,
            SendX5c = options.MicrosoftAppSendX5c,
            FederatedClientId = Given(options.MicrosoftAppFederatedClientId),
            TenantId = tenant,
            TokenIssuer = Given(options.ToBotFromChannelTokenIssuer) ?? cloud.TokenIssuer,
            OpenIdMetadataUrl = new Uri(Given(options.ToBotFromChannelOpenIdMetadataUrl) ?? cloud.OpenIdMetadataUrl),
            EmulatorOpenIdMetadataUrl = new Uri(Given(options.ToBotFromEmulatorOpenIdMetadataUrl) ?? cloud.EmulatorOpenIdMetadataUrl),
            EmulatorIssuers = [.. EmulatorIssuersOf(cloud, Given(options.MicrosoftAppTenantId))],
            LoginUrl = LoginUrlOf(options, cloud, tenant),
            OAuthScope = Given(options.ToChannelFromBotOAuthScope) ?? cloud.OAuthScope,
            CallerId = Given(options.CallerId) ?? cloud.CallerId,
            ValidateAuthority = options.ValidateAuthority,
            MessagesEnabled = options.Channels.MessagesEnabled,
            AcceptEmulatorTokens = options.Channels.AcceptEmulatorTokens,
            KeyRefreshMinimumInterval = options.Channels.KeyRefreshMinimumInterval,
            AllowLoopbackHttp = !environment.IsProduction(),
        };
    }

    /// <summary>Reads a value of <c>MicrosoftAppType</c> in any case; empty means multi-tenant. A number is not a name.</summary>
    public static bool TryParseAppType(string? value, out BotAppType type)
    {
        type = BotAppType.MultiTenant;
        var name = value?.Trim();
        return string.IsNullOrEmpty(name)
            || (char.IsLetter(name[0]) && Enum.TryParse(name, ignoreCase: true, out type) && Enum.IsDefined(type));
    }

    private static IEnumerable<string> EmulatorIssuersOf(ChannelCloud cloud, string? tenant) =>
        from id in tenant is null ? cloud.EmulatorTenants : cloud.EmulatorTenants.Append(tenant)
        from issuer in new[] { $"https://sts.windows.net/{id}/", $"{cloud.LoginHost}/{id}/v2.0" }
        select issuer;

    private static Uri LoginUrlOf(BotAuthenticationOptions options, ChannelCloud cloud, string? tenant)
    {
        var address = new Uri(Given(options.ToChannelFromBotLoginUrl) ?? cloud.LoginHost);
        var path = tenant ?? cloud.DefaultTenant;
        return address.AbsolutePath == "/" && path is not null ? new Uri(address, path) : address;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

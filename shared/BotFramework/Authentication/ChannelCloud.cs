namespace BotSuite.BotFramework.Authentication;

/// <summary>
/// One cloud in which the channels run: who signs their tokens, where the keys are, and where a bot signs in.
/// Each value is a default that configuration may replace.
/// </summary>
public sealed record ChannelCloud
{
    /// <summary>The worldwide cloud; the one that is meant when <c>ChannelService</c> is not set.</summary>
    public static ChannelCloud Public { get; } = new()
    {
        Name = "public",
        ChannelService = "",
        TokenIssuer = "https://api.botframework.com",
        OpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        EmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
        LoginHost = "https://login.microsoftonline.com",
        DefaultTenant = "botframework.com",
        OAuthScope = "https://api.botframework.com/.default",
        CallerId = "urn:botframework:azure",
    };

    /// <summary>Azure for the government of the United States.</summary>
    public static ChannelCloud UsGovernment { get; } = new()
    {
        Name = "US government",
        ChannelService = "https://botframework.azure.us",
        TokenIssuer = "https://api.botframework.us",
        OpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        EmulatorOpenIdMetadataUrl =
            "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        EmulatorTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
        LoginHost = "https://login.microsoftonline.us",
        DefaultTenant = "MicrosoftServices.onmicrosoft.us",
        OAuthScope = "https://api.botframework.us/.default",
        CallerId = "urn:botframework:azureusgov",
    };

    /// <summary>Azure in China. It has no tenant shared by all bots, so the tenant must be configured.</summary>
    public static ChannelCloud China { get; } = new()
    {
        Name = "China",
        ChannelService = "https://botframework.azure.cn",
        TokenIssuer = "https://api.botframework.azure.cn",
        OpenIdMetadataUrl = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        EmulatorOpenIdMetadataUrl =
            "https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration",
        EmulatorTenants = [],
        LoginHost = "https://login.partner.microsoftonline.cn",
        DefaultTenant = null,
        OAuthScope = "https://api.botframework.azure.cn/.default",
        CallerId = "urn:botframework:azurechina",
    };

    /// <summary>The clouds that are known.</summary>
    public static IReadOnlyList<ChannelCloud> All { get; } = [Public, UsGovernment, China];

    /// <summary>A name for messages.</summary>
    public required string Name { get; init; }

    /// <summary>The value of <c>ChannelService</c> that selects this cloud; empty for the public one.</summary>
    public required string ChannelService { get; init; }

    /// <summary>The issuer of the tokens that channels send, for single-tenant bots too.</summary>
    public required string TokenIssuer { get; init; }

    /// <summary>The OpenID document that leads to the channels' signing keys.</summary>
    public required string OpenIdMetadataUrl { get; init; }

    /// <summary>The OpenID document that leads to the keys of tokens which the Emulator or Agents Playground sends.</summary>
    public required string EmulatorOpenIdMetadataUrl { get; init; }

    /// <summary>The tenants in which the Emulator may have got its token, besides the bot's own.</summary>
    public required IReadOnlyList<string> EmulatorTenants { get; init; }

    /// <summary>Where a bot signs in; the tenant follows as the path.</summary>
    public required string LoginHost { get; init; }

    /// <summary>The tenant of multi-tenant bots; null where there is none.</summary>
    public required string? DefaultTenant { get; init; }

    /// <summary>What a bot asks a token for.</summary>
    public required string OAuthScope { get; init; }

    /// <summary>The <c>callerId</c> that activities of this cloud's channels carry inside the bot.</summary>
    public required string CallerId { get; init; }

    /// <summary>Finds the cloud that a value of <c>ChannelService</c> names; null when it names none.</summary>
    /// <param name="channelService">The configured value; null or empty means the public cloud.</param>
    /// <returns>The cloud, or null.</returns>
    public static ChannelCloud? Find(string? channelService)
    {
        var wanted = channelService?.Trim().TrimEnd('/') ?? "";
        return All.FirstOrDefault(cloud => string.Equals(cloud.ChannelService, wanted, StringComparison.OrdinalIgnoreCase));
    }
}

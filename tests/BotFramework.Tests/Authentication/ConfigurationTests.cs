using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.BotFramework.Tests.Authentication;

/// <summary>The start of a host with a faulty configuration: it fails, and says which key, which value and which cure.</summary>
public sealed class ConfigurationTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = "the-app",
        ["MicrosoftAppPassword"] = "the-secret",
        ["MicrosoftAppTenantId"] = "the-tenant",
    };

    [Theory]
    [InlineData("MultiTenant", "Production")]
    [InlineData("singletenant", "Production")]
    [InlineData("SingleTenant", "Development")]
    [InlineData("", "Production", "MicrosoftAppTenantId", null)]
    [InlineData("UserAssignedMSI", "Production", "MicrosoftAppPassword", null)]
    [InlineData("SingleTenant", "Production", "ChannelService", "https://botframework.azure.us/")]
    [InlineData("SingleTenant", "Production", "ChannelService", "https://botframework.azure.cn")]
    [InlineData("SingleTenant", "Production", "ToChannelFromBotLoginUrl", "https://login.example/tenant")]
    [InlineData("SingleTenant", "Staging", "ToChannelFromBotLoginUrl", "http://127.0.0.1:1/tenant")]
    [InlineData("SingleTenant", "Development", "ToBotFromChannelOpenIdMetadataUrl", "http://localhost:1/x")]
    [InlineData("SingleTenant", "Production", "Channels:KeyRefreshMinimumInterval", "00:00:01")]
    [InlineData("SingleTenant", "Production", "OAuthUrl", "https://token.example")]
    [InlineData("SingleTenant", "Production", "ValidateAuthority", "false")]
    public async Task A_good_configuration_starts(string type, string environment, string? key = null, string? value = null)
    {
        await using var bot = await BotHost.StartAsync(BotHost.Echo, With(("MicrosoftAppType", type), (key ?? "x", value)), environment);

        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains(Good["MicrosoftAppPassword"]!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MicrosoftAppType", "Tenant", "'Tenant'", "SingleTenant")]
    [InlineData("MicrosoftAppType", "1", "'1'", "SingleTenant")]
    [InlineData("MicrosoftAppType", "", "'the-tenant'", "Set MicrosoftAppType to SingleTenant")]
    [InlineData("MicrosoftAppTenantId", "", "MicrosoftAppType is SingleTenant", "Set it to the tenant id")]
    [InlineData("MicrosoftAppId", "", "MicrosoftAppId is empty although", "Set MicrosoftAppId")]
    [InlineData("MicrosoftAppPassword", "", "'the-app'", "client secret")]
    [InlineData("ChannelService", "https://botframework.azure.eu", "'https://botframework.azure.eu'", "Leave it empty")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.example/tenant", "'http://login.example/tenant'", "use https")]
    [InlineData("ToChannelFromBotLoginUrl", "http://127.0.0.1:5000/tenant", "Production", "use https")]
    [InlineData("ToChannelFromBotLoginUrl", "login.example", "'login.example'", "begins with https")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://localhost/x", "Production", "use https")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "file:///etc/passwd", "'file:///etc/passwd'", "begins with https")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl", "http://10.0.0.1/x", "'http://10.0.0.1/x'", "use https")]
    [InlineData("Channels:KeyRefreshMinimumInterval", "00:00:00", "'00:00:00'", "00:05:00")]
    [InlineData("Channels:KeyRefreshMinimumInterval", "5", "'5.00:00:00'", "00:05:00")]
    [InlineData("Connector:RequestTimeout", "00:00:00", "'00:00:00'", "00:00:30")]
    [InlineData("Connector:LongestRetryAfter", "1", "'1.00:00:00'", "00:01:00")]
    public async Task A_fault_stops_the_start_and_names_key_value_and_cure(string key, string value, string says, string cure)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(
            () => BotHost.StartAsync(BotHost.Echo, With((key, value)), "Production"));

        Assert.Contains(key, failure.Message, StringComparison.Ordinal);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Contains(cure, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_with_a_secret_stops_the_start_without_showing_it()
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(
            () => BotHost.StartAsync(BotHost.Echo, With(("MicrosoftAppType", "UserAssignedMSI")), "Production"));

        Assert.Contains("Remove MicrosoftAppPassword", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".pfx", "a password")]
    [InlineData(".pem", null)]
    public async Task A_certificate_or_a_federated_identity_stands_in_for_the_secret(string kind, string? password)
    {
        using var certificate = new TestCertificate(kind, password);

        await using var one = await BotHost.StartAsync(
            BotHost.Echo,
            With(("MicrosoftAppPassword", null), ("MicrosoftAppCertificatePath", certificate.Path), ("MicrosoftAppCertificatePassword", password)),
            "Production");
        await using var other = await BotHost.StartAsync(
            BotHost.Echo, With(("MicrosoftAppPassword", null), ("MicrosoftAppFederatedClientId", "an-identity")), "Production");

        Assert.DoesNotContain(one.Log.Lines, line => password is not null && line.Contains(password, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MicrosoftAppCertificatePath", "/no/such/file.pfx", null, null, "'/no/such/file.pfx'", "Name a .pem or .pfx file")]
    [InlineData("MicrosoftAppCertificatePath", "global.json.pem", null, null, "'global.json.pem'", "Name a .pem or .pfx file")]
    [InlineData("MicrosoftAppCertificatePath", "/no/such/file.pfx", "MicrosoftAppPassword", "the-secret", "MicrosoftAppPassword and MicrosoftAppCertificatePath", "Keep the one")]
    [InlineData("MicrosoftAppFederatedClientId", "an-identity", "MicrosoftAppType", "UserAssignedMSI", "MicrosoftAppFederatedClientId", "Remove MicrosoftAppFederatedClientId")]
    [InlineData("MicrosoftAppFederatedClientId", "an-identity", "ToChannelFromBotLoginUrl", "http://127.0.0.1:1/tenant", "only a secret is understood", "Use https")]
    public async Task A_faulty_stand_in_for_the_secret_stops_the_start(
        string key, string value, string? key2, string? value2, string says, string cure)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => BotHost.StartAsync(
            BotHost.Echo, With(("MicrosoftAppPassword", null), (key, value), (key2 ?? "x", value2)), "Staging"));

        Assert.Contains(failure.Failures, line => line.Contains(says, StringComparison.Ordinal) && line.Contains(cure, StringComparison.Ordinal));
        Assert.DoesNotContain("the-secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_of_the_certificate_stops_the_start_and_is_not_shown()
    {
        using var certificate = new TestCertificate(".pfx", "right");

        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => BotHost.StartAsync(
            BotHost.Echo,
            With(("MicrosoftAppPassword", null), ("MicrosoftAppCertificatePath", certificate.Path), ("MicrosoftAppCertificatePassword", "wr0ng-w0rd")),
            "Production"));

        Assert.Contains("MicrosoftAppCertificatePassword", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng-w0rd", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var settings = With(("MicrosoftAppTenantId", null), ("ChannelService", "x"), ("Channels:KeyRefreshMinimumInterval", "00:00:00"));

        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(
            () => BotHost.StartAsync(BotHost.Echo, settings, "Production"));

        Assert.Equal(3, failure.Failures.Count());
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Without_an_app_id_the_bot_starts_in_development_only(string environment)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => BotHost.StartAsync(BotHost.Echo, null, environment));

        Assert.Contains($"'{environment}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Set MicrosoftAppId", failure.Message, StringComparison.Ordinal);
        await using var bot = await BotHost.StartAsync(BotHost.Echo);
        Assert.Contains(bot.Log.Lines, line => line.Contains("nobody is authenticated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_endpoint_needs_no_app_id_in_production_and_refuses_everybody()
    {
        var settings = new Dictionary<string, string?> { ["Channels:MessagesEnabled"] = "false" };
        await using var bot = await BotHost.StartAsync(BotHost.Echo, settings, "Production");

        using var response = await bot.PostAsync(BotHost.Message("http://localhost/"));

        Assert.Equal(401, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_china_cloud_needs_a_tenant_since_it_has_no_shared_one()
    {
        var settings = With(("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppTenantId", null), ("ChannelService", ChannelCloud.China.ChannelService));

        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(
            () => BotHost.StartAsync(BotHost.Echo, settings, "Production"));

        Assert.Contains("MicrosoftAppTenantId is empty but the China cloud", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "MultiTenant", "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com", "https://api.botframework.com/.default")]
    [InlineData(null, "SingleTenant", "https://login.microsoftonline.com/the-tenant", "https://api.botframework.com", "https://api.botframework.com/.default")]
    [InlineData("https://botframework.azure.us", "MultiTenant", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "https://api.botframework.us", "https://api.botframework.us/.default")]
    [InlineData("https://botframework.azure.cn", "SingleTenant", "https://login.partner.microsoftonline.cn/the-tenant", "https://api.botframework.azure.cn", "https://api.botframework.azure.cn/.default")]
    public void Each_cloud_has_its_addresses(string? service, string type, string login, string issuer, string scope)
    {
        var settings = Settings(new BotAuthenticationOptions
        {
            MicrosoftAppType = type,
            MicrosoftAppId = "the-app",
            MicrosoftAppTenantId = "the-tenant",
            ChannelService = service,
        });

        Assert.Equal((login, issuer, scope), (settings.LoginUrl.AbsoluteUri, settings.TokenIssuer, settings.OAuthScope));
        Assert.Equal(ChannelCloud.Find(service)!.OpenIdMetadataUrl, settings.OpenIdMetadataUrl.AbsoluteUri);
    }

    [Fact]
    public void Each_address_can_be_replaced_alone()
    {
        var settings = Settings(new BotAuthenticationOptions
        {
            MicrosoftAppId = " the-app ",
            ToBotFromChannelOpenIdMetadataUrl = "https://keys.example/openid",
            ToBotFromChannelTokenIssuer = "https://issuer.example",
            ToBotFromEmulatorOpenIdMetadataUrl = "https://emulator.example/openid",
            ToChannelFromBotLoginUrl = "https://login.example",
            ToChannelFromBotOAuthScope = "https://scope.example/.default",
            CallerId = "urn:caller",
        });

        Assert.Equal("the-app", settings.AppId);
        Assert.Equal("https://keys.example/openid", settings.OpenIdMetadataUrl.AbsoluteUri);
        Assert.Equal("https://issuer.example", settings.TokenIssuer);
        Assert.Equal("https://emulator.example/openid", settings.EmulatorOpenIdMetadataUrl.AbsoluteUri);
        Assert.Equal("https://login.example/botframework.com", settings.LoginUrl.AbsoluteUri);
        Assert.Equal("https://scope.example/.default", settings.OAuthScope);
        Assert.Equal("urn:caller", settings.CallerId);
    }

    private static AuthenticationSettings Settings(BotAuthenticationOptions options) =>
        AuthenticationSettings.From(options, new TestEnvironment("Production"));

    private static Dictionary<string, string?> With(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(Good);
        foreach (var (key, value) in changes)
            settings[key] = value;
        return settings;
    }
}

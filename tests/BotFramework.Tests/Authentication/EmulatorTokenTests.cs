using System.Net;
using System.Text.Json.Nodes;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.BotFramework.Tests.Authentication;

/// <summary>Tokens that the Emulator or the Agents Playground gets as the bot itself: accepted only on request.</summary>
public sealed class EmulatorTokenTests : IAsyncLifetime
{
    private const string BotTenant = "99999999-aaaa-bbbb-cccc-000000000000";
    private LoginPeer _login = null!;

    public async ValueTask InitializeAsync()
    {
        _login = await LoginPeer.StartNewAsync();
        // The login service's keys have no endorsements.
        _login.Keys[0].Endorsements = null;
    }

    public ValueTask DisposeAsync() => _login.DisposeAsync();

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "appid")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "2.0", "azp")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "1.0", "appid")]
    [InlineData("https://login.microsoftonline.com/" + BotTenant + "/v2.0", "2.0", "azp")]
    public async Task They_are_accepted_where_that_is_configured(string issuer, string version, string appIdClaim)
    {
        await using var bot = await StartAsync(accept: true);

        using var response = await PostAsync(bot, Token(issuer, version, appIdClaim));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task They_are_refused_by_default_and_the_log_names_the_key()
    {
        await using var bot = await StartAsync(accept: false);

        using var response = await PostAsync(bot, Token());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains(bot.Log.Lines, line => line.Contains("Channels:AcceptEmulatorTokens", StringComparison.Ordinal));
        Assert.Equal(0, _login.MetadataCalls);
    }

    [Theory]
    [InlineData("appid", "another-app")]
    [InlineData("appid", null)]
    [InlineData("aud", "another-app")]
    [InlineData("iss", "https://sts.windows.net/00000000-0000-0000-0000-000000000000/")]
    [InlineData("exp", null)]
    [InlineData("ver", "2.0")]
    public async Task They_are_refused_with_one_fault(string claim, string? value)
    {
        await using var bot = await StartAsync(accept: true);
        var token = Token();
        token.Claims[claim] = value;
        if (value is null)
            token.Claims.Remove(claim);

        using var response = await PostAsync(bot, token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("unknown")]
    public async Task They_are_refused_without_a_known_key(string? keyId)
    {
        await using var bot = await StartAsync(accept: true);
        var token = Token();
        token.Header["kid"] = keyId;
        if (keyId is null)
            token.Header.Remove("kid");

        using var response = await PostAsync(bot, token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task They_are_refused_with_a_thiefs_signature()
    {
        await using var bot = await StartAsync(accept: true);
        var token = Token();
        token.SignedBy = new SigningKey("key-of-a-thief", []);

        using var response = await PostAsync(bot, token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private Task<BotHost> StartAsync(bool accept)
    {
        var settings = _login.Settings();
        settings["MicrosoftAppType"] = "SingleTenant";
        settings["MicrosoftAppTenantId"] = BotTenant;
        settings["Channels:AcceptEmulatorTokens"] = accept ? "true" : "false";
        return BotHost.StartAsync((_, _) => Task.CompletedTask, settings);
    }

    private static Task<HttpResponseMessage> PostAsync(BotHost bot, TokenShape token) =>
        bot.PostAsync(BotHost.Message("http://localhost:50000", channelId: "emulator"), token.Sign());

    private TokenShape Token(
        string issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", string version = "1.0", string appIdClaim = "appid") =>
        new(_login.Keys[0], new JsonObject
        {
            ["iss"] = issuer,
            ["aud"] = LoginPeer.AppId,
            [appIdClaim] = LoginPeer.AppId,
            ["ver"] = version,
            ["exp"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds(),
        });
}

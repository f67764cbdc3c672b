using System.Net;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BotSuite.BotFramework.Tests.Issues;

/// <summary>5: a single-tenant bot is refused everywhere, and no message says which setting is wrong.</summary>
public sealed class PainPoint_05_SingleTenant : IAsyncLifetime
{
    private ConnectorPeer _channel = null!;
    private LoginPeer _login = null!;

    public async ValueTask InitializeAsync()
    {
        _channel = await ConnectorPeer.StartNewAsync();
        _login = await LoginPeer.StartNewAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _login.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task It_takes_tokens_from_the_channels_issuer_and_signs_in_at_its_own_tenant()
    {
        await using var bot = await BotHost.StartAsync(BotHost.Echo, Settings());

        using var response = await DeliverAsync(bot);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("echo: hello", Assert.Single(_channel.Calls).Text);
        Assert.Equal("/own-tenant/oauth2/v2.0/token", Assert.Single(_login.TokenRequests).Path);
    }

    [Fact]
    public async Task Without_its_tenant_it_does_not_start_and_says_what_to_set()
    {
        var settings = Settings();
        settings.Remove("MicrosoftAppTenantId");

        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => BotHost.StartAsync(BotHost.Echo, settings));

        Assert.Contains("MicrosoftAppTenantId is empty but MicrosoftAppType is SingleTenant", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_does_not_know_the_app_is_explained_in_the_log()
    {
        _login.AnswerToken = context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync(
                """{"error":"unauthorized_client","error_description":"AADSTS700016: Application was not found in the directory 'Bot Framework'."}""");
        };
        await using var bot = await BotHost.StartAsync(BotHost.Echo, Settings());

        using var response = await DeliverAsync(bot);

        Assert.Contains(bot.Log.Lines, line =>
            line.Contains("AADSTS700016", StringComparison.Ordinal)
            && line.Contains("MicrosoftAppType ('SingleTenant')", StringComparison.Ordinal)
            && line.Contains("MicrosoftAppTenantId ('own-tenant')", StringComparison.Ordinal));
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = _login.Settings();
        settings["MicrosoftAppType"] = "SingleTenant";
        settings["MicrosoftAppTenantId"] = "own-tenant";
        settings["ToChannelFromBotLoginUrl"] = _login.Address;
        return settings;
    }

    private Task<HttpResponseMessage> DeliverAsync(BotHost bot) =>
        bot.PostAsync(BotHost.Message(_channel.ServiceUrl), _login.ChannelToken(_channel.ServiceUrl).Sign());
}

using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>Pages speak to the service only from where its owner says.</summary>
public sealed class OriginTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    private BotProcess Bot => echo.Process;

    private string Own => Bot.Address.GetLeftPart(UriPartial.Authority);

    [Theory]
    [InlineData("https://shop.example", HttpStatusCode.Created)]
    [InlineData("HTTPS://SHOP.EXAMPLE", HttpStatusCode.Created)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://shop.example.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://shop.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task A_page_uses_a_token_only_from_an_origin_that_the_token_names(string origin, HttpStatusCode expected)
    {
        var holder = await Bot.TokenHolderAsync(null, "https://shop.example/");

        var response = await holder.SendAsync(HttpMethod.Post, "conversations", null, ("Origin", origin));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_token_without_origins_is_for_the_bots_own_pages()
    {
        var holder = await Bot.TokenHolderAsync();

        Assert.Equal(HttpStatusCode.Created, (await holder.SendAsync(HttpMethod.Post, "conversations", null, ("Origin", Own))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await holder.SendAsync(HttpMethod.Post, "conversations", null, ("Origin", "https://shop.example"))).StatusCode);
    }

    [Theory]
    [InlineData("WebChat:AllowedOrigins:0", "https://shop.example")]
    [InlineData("WebChat:AllowedOrigins", "https://www.example;https://shop.example")]
    public async Task A_configured_origin_may_use_tokens_that_name_none(string key, string list)
    {
        await using var bot = await BotProcess.StartAsync(settings: new() { [key] = list });
        var holder = await bot.TokenHolderAsync();

        Assert.Equal(HttpStatusCode.Created, (await holder.SendAsync(HttpMethod.Post, "conversations", null, ("Origin", "https://shop.example"))).StatusCode);
    }

    [Fact]
    public async Task A_stream_opens_only_for_pages_of_the_tokens_origins()
    {
        var holder = await Bot.TokenHolderAsync(null, "https://shop.example");
        await holder.StartAsync();

        var refused = await Assert.ThrowsAsync<StreamRefusedException>(() => holder.OpenStreamAsync("https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);

        await holder.ReconnectAsync("");
        await using var stream = await holder.OpenStreamAsync("https://shop.example");
        await stream.UntilTextAsync("Welcome");
    }

    [Fact]
    public async Task A_browser_may_send_the_headers_that_the_official_client_sends()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations/x/activities");
        preflight.Headers.TryAddWithoutValidation("Origin", "https://shop.example");
        preflight.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
        preflight.Headers.TryAddWithoutValidation("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        var response = await Bot.Http.SendAsync(preflight);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var allowed = string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers"));
        foreach (var header in new[] { "authorization", "content-type", "x-ms-bot-agent", "x-requested-with" })
            Assert.Contains(header, allowed, StringComparison.OrdinalIgnoreCase);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.WebChat;

/// <summary>Who gets a token for the chat, and what a reload gets.</summary>
[Collection<OneFaqProcess>]
public sealed class WebChatTokenTests(FaqProcess bot)
{
    private async Task<HttpResponseMessage> AskAsync(object? body = null, string? origin = null, string? site = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, "/api/webchat/token");
        if (body is not null) request.Content = JsonContent.Create(body);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        return await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private string Own => bot.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task The_bots_own_page_and_a_program_get_a_token_that_no_cache_keeps()
    {
        foreach (var response in new[] { await AskAsync(new { }, Own, "same-origin"), await AskAsync() })
        {
            var token = await DirectLineClient.JsonOf(response);
            Assert.False(token.GetProperty("resumed").GetBoolean());
            Assert.StartsWith("dl_", token.GetProperty("userId").GetString(), StringComparison.Ordinal);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }
    }

    [Theory]
    [InlineData("https://evil.example", "cross-site")]
    [InlineData("https://www.example.org.evil.example", null)]
    [InlineData("null", "cross-site")]
    [InlineData(null, "cross-site")]
    public async Task Another_page_gets_none(string? origin, string? site)
    {
        var response = await AskAsync(new { }, origin, site);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_page_that_is_let_in_may_ask_and_read_and_its_token_works_from_there_only()
    {
        var preflight = await AskAsync(origin: "https://www.example.org", method: HttpMethod.Options);
        var response = await AskAsync(new { }, "https://www.example.org", "cross-site");

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("https://www.example.org", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        var client = new DirectLineClient(bot.Address, (await DirectLineClient.JsonOf(response)).GetProperty("token").GetString()!);
        Assert.Equal("https://www.example.org", Assert.Single(client.Claims.GetProperty("origins").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_reload_gets_the_same_person_in_the_same_conversation_once_it_has_begun()
    {
        var first = await DirectLineClient.JsonOf(await AskAsync(new { }));
        var visitor = new DirectLineClient(bot.Address, first.GetProperty("token").GetString()!) { ConversationId = first.GetProperty("conversationId").GetString()! };
        await visitor.StartAsync();

        var again = await DirectLineClient.JsonOf(await AskAsync(new { resume = first.GetProperty("resume").GetString() }));

        Assert.True(again.GetProperty("resumed").GetBoolean());
        Assert.Equal(visitor.ConversationId, again.GetProperty("conversationId").GetString());
        Assert.Equal(first.GetProperty("userId").GetString(), again.GetProperty("userId").GetString());
    }

    [Fact]
    public async Task A_ticket_that_is_forged_foreign_or_of_a_conversation_that_never_began_gets_a_new_conversation()
    {
        var unused = await DirectLineClient.JsonOf(await AskAsync(new { }));
        var ticket = unused.GetProperty("resume").GetString()!;
        var parts = ticket.Split('.');
        string[] tickets =
        [
            ticket, "", "x", new string('a', 100_000), $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}",
            // A token is no ticket: it is signed with another key.
            unused.GetProperty("token").GetString()!,
        ];

        foreach (var resume in tickets)
        {
            var given = await DirectLineClient.JsonOf(await AskAsync(new { resume }));
            Assert.False(given.GetProperty("resumed").GetBoolean());
            Assert.NotEqual(unused.GetProperty("conversationId").GetString(), given.GetProperty("conversationId").GetString());
        }
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"resume\":7}", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_request_is_refused(string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var response = await bot.Http.PostAsync("/api/webchat/token", content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task More_tokens_than_the_limit_are_refused_with_the_time_to_wait()
    {
        await using var strict = await BotProcess.StartAsync(settings: new() { ["WebChat:TokensPerMinute"] = "2" });
        HttpResponseMessage[] responses = [await PostAsync(), await PostAsync(), await PostAsync()];

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], responses.Select(response => response.StatusCode));
        Assert.InRange(responses[2].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("urn:botsuite:too-many-requests", JsonDocument.Parse(await responses[2].Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("type").GetString());

        Task<HttpResponseMessage> PostAsync() => strict.Http.PostAsync("/api/webchat/token", null, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("WebChat:Title", " ")]
    [InlineData("WebChat:AllowedOrigins:0", "https://www.example.org/path")]
    [InlineData("WebChat:AllowedOrigins:0", "*")]
    [InlineData("WebChat:ResumeFor", "90.00:00:00")]
    [InlineData("Bot:PublicUrl", "bot.example.org")]
    public async Task A_setting_that_cannot_be_meant_stops_the_start_and_is_named(string key, string value)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => BotProcess.StartAsync(settings: new() { [key] = value }));

        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), failure.ToString(), StringComparison.Ordinal);
    }
}

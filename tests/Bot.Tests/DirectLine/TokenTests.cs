using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BotSuite.Bot.Channels.DirectLine;
using BotSuite.Bot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>Who may do what, and for how long.</summary>
public sealed class TokenTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    private BotProcess Bot => echo.Process;

    [Fact]
    public async Task The_secret_makes_a_token_that_names_conversation_and_person()
    {
        var answer = await new DirectLineClient(Bot.Address, BotProcess.Secret).GenerateAsync("dl_mina", "https://shop.example");

        Assert.Equal(1800, answer.GetProperty("expires_in").GetInt32());
        var claims = new DirectLineClient(Bot.Address, answer.GetProperty("token").GetString()!).Claims;
        Assert.Equal("dl_mina", claims.GetProperty("user").GetString());
        Assert.Equal(answer.GetProperty("conversationId").GetString(), claims.GetProperty("conv").GetString());
        Assert.Equal("https://shop.example", claims.GetProperty("origins")[0].GetString());
        Assert.True(claims.TryGetProperty("jti", out _));
    }

    [Fact]
    public async Task Two_tokens_of_nobody_in_particular_are_for_two_people()
    {
        var first = await Bot.TokenHolderAsync();
        var second = await Bot.TokenHolderAsync();

        Assert.StartsWith("dl_", first.UserId);
        Assert.NotEqual(first.UserId, second.UserId);
        Assert.NotEqual(first.ConversationId, second.ConversationId);
    }

    [Theory]
    [InlineData("""{"user":{"id":"mina"}}""")]
    [InlineData("""{"user":{"id":7}}""")]
    [InlineData("""{"trustedOrigins":["javascript:alert(1)"]}""")]
    [InlineData("""{"trustedOrigins":["https://shop.example/path"]}""")]
    [InlineData("""{"trustedOrigins":[null]}""")]
    [InlineData("""{"user":{"id":"dl_\u0000"}}""")]
    [InlineData("not json")]
    [InlineData("[]")]
    public async Task A_request_for_a_token_that_makes_no_sense_gets_400(string body)
    {
        var response = await new DirectLineClient(Bot.Address, BotProcess.Secret)
            .SendAsync(HttpMethod.Post, "tokens/generate", new StringContent(body, Encoding.UTF8, "application/json"));

        await AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    public async Task Without_a_bearer_token_the_answer_is_401(string header)
    {
        var client = new DirectLineClient(Bot.Address, "");
        (string, string)[] headers = header.Length == 0 ? [] : [("Authorization", header)];

        await AssertErrorAsync(await client.SendAsync(HttpMethod.Post, "conversations", null, headers), HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task A_token_that_somebody_made_up_gets_403()
    {
        var good = await Bot.VisitorAsync();
        var parts = good.Bearer.Split('.');
        var header = Encode("""{"alg":"none","typ":"JWT"}""");
        var body = Encode($$"""{"conv":"{{good.ConversationId}}","user":"dl_x","exp":4102444800,"iss":"botsuite"}""");
        string[] forged =
        [
            $"{header}.{body}.", $"{header}.{parts[1]}.", $"{header}.{parts[1]}.{parts[2]}", $"{parts[0]}.{body}.{parts[2]}", $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}.{parts[2][..^4]}AAAA", "abc", "a.b.c", new string('x', 9000), BotProcess.Secret + "x",
        ];

        foreach (var token in forged)
        {
            good.Bearer = token;
            var response = await good.SendAsync(HttpMethod.Get, $"conversations/{good.ConversationId}/activities");
            await AssertErrorAsync(response, HttpStatusCode.Forbidden, "BadArgument");
        }
    }

    [Fact]
    public async Task A_token_signed_with_the_key_of_another_purpose_or_installation_gets_403()
    {
        var visitor = await Bot.VisitorAsync();
        var ticket = visitor.StreamUrl.Split("t=")[1].Split('&')[0];
        var options = Microsoft.Extensions.Options.Options.Create(new DirectLineOptions());
        var stranger = new DirectLineTokens(new DirectLineSecret("another-installation-0123456789-abcdef"), options, TimeProvider.System);

        foreach (var token in new[] { ticket, stranger.Issue(new DirectLineToken(visitor.ConversationId, "dl_x", null, [])) })
        {
            visitor.Bearer = token;
            await AssertErrorAsync(await visitor.SendAsync(HttpMethod.Get, $"conversations/{visitor.ConversationId}"), HttpStatusCode.Forbidden, "BadArgument");
        }
    }

    [Fact]
    public async Task A_person_can_neither_read_nor_write_nor_stream_another_persons_conversation()
    {
        var alice = await Bot.VisitorAsync();
        await alice.SayAsync("my secret");
        var bob = await Bot.VisitorAsync();
        var path = $"conversations/{alice.ConversationId}";

        HttpResponseMessage[] responses =
        [
            await bob.SendAsync(HttpMethod.Get, path), await bob.SendAsync(HttpMethod.Get, $"{path}/activities?watermark="),
            await bob.SendAsync(HttpMethod.Post, $"{path}/activities", JsonContent.Create(new { type = "message", text = "boo" })),
            await bob.SendAsync(HttpMethod.Post, $"{path}/upload", new ByteArrayContent([1])),
        ];

        foreach (var response in responses)
            await AssertErrorAsync(response, HttpStatusCode.Forbidden, "BadArgument");
        var stream = bob.StreamUrl.Replace(bob.ConversationId, alice.ConversationId, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<StreamRefusedException>(() => StreamListener.OpenAsync(new Uri(stream)));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task A_token_makes_no_tokens()
    {
        var visitor = await Bot.TokenHolderAsync();

        await AssertErrorAsync(await visitor.SendAsync(HttpMethod.Post, "tokens/generate"), HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_conversation_that_has_not_begun_gets_404()
    {
        var holder = await Bot.TokenHolderAsync();
        var operatorOfBot = new DirectLineClient(Bot.Address, BotProcess.Secret) { ConversationId = "unknown" };

        await AssertErrorAsync(await holder.PostAsync(new { type = "message", text = "hi" }), HttpStatusCode.NotFound, "ConversationNotFound");
        await AssertErrorAsync(await operatorOfBot.SendAsync(HttpMethod.Get, "conversations/unknown"), HttpStatusCode.NotFound, "ConversationNotFound");
        await AssertErrorAsync(await operatorOfBot.SendAsync(HttpMethod.Get, "session/getsessionid"), HttpStatusCode.NotFound, "NotFound");
    }

    [Fact]
    public async Task A_renewed_token_is_for_the_same_person_and_conversation_and_lasts_longer()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var bot = await BotProcess.StartAsync(clock: clock);
        var visitor = await bot.VisitorAsync("dl_mina");
        clock.Advance(TimeSpan.FromMinutes(29));

        var renewed = await DirectLineClient.JsonOf(await visitor.SendAsync(HttpMethod.Post, "tokens/refresh"));
        clock.Advance(TimeSpan.FromMinutes(29));

        var old = visitor.Bearer;
        visitor.Bearer = renewed.GetProperty("token").GetString()!;
        Assert.Equal("dl_mina", visitor.UserId);
        Assert.Equal(visitor.ConversationId, renewed.GetProperty("conversationId").GetString());
        await visitor.SayAsync("still here");
        visitor.Bearer = old;
        await AssertErrorAsync(await visitor.PostAsync(new { type = "message", text = "hi" }), HttpStatusCode.Forbidden, "TokenExpired");
        await AssertErrorAsync(await visitor.SendAsync(HttpMethod.Post, "tokens/refresh"), HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task The_sender_is_the_tokens_person_whatever_the_activity_says()
    {
        var visitor = await Bot.VisitorAsync("dl_mina");

        var response = await visitor.PostRawAsync("""{"type":"message","text":"hi","from":{"id":"dl_boss","role":"bot"}}""");
        var id = (await DirectLineClient.JsonOf(response)).GetProperty("id").GetString();

        var (activities, _) = await visitor.ReadAsync();
        var from = activities.Single(activity => activity.GetProperty("id").GetString() == id).GetProperty("from");
        Assert.Equal("dl_mina", from.GetProperty("id").GetString());
        Assert.Equal("user", from.GetProperty("role").GetString());
    }

    [Fact]
    public async Task The_secrets_holder_speaks_for_whom_it_names_and_must_name_somebody()
    {
        var visitor = await Bot.VisitorAsync();
        var server = new DirectLineClient(Bot.Address, BotProcess.Secret) { ConversationId = visitor.ConversationId };

        await AssertErrorAsync(await server.PostAsync(new { type = "message", text = "hi" }), HttpStatusCode.BadRequest, "BadArgument");
        await DirectLineClient.JsonOf(await server.PostAsync(new { type = "message", text = "from a server", from = new { id = "user-7" } }));

        var (activities, _) = await visitor.ReadAsync();
        Assert.Contains(activities, activity => activity.GetProperty("from").GetProperty("id").GetString() == "user-7");
    }

    internal static async Task AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{response.StatusCode} {text}");
        var error = JsonDocument.Parse(text).RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.False(string.IsNullOrEmpty(error.GetProperty("message").GetString()));
    }

    private static string Encode(string json) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

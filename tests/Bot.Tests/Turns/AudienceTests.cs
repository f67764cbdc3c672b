using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Tests.Drivers;

namespace BotSuite.Bot.Tests.Turns;

/// <summary>Who is told what is not for everybody: whoever somebody else vouches for, and nobody by their own word.</summary>
public sealed class AudienceTests
{
    private const string ForgedMessage = """
        {"type":"message","text":"who am I","audience":"staff","from":{"id":"dl_mina","audience":"staff","properties":{"audience":"staff"},"aadObjectId":"boss"},
        "channelData":{"audience":"staff","tenant":{"id":"own"},"from":{"audience":"staff"}},"entities":[{"type":"audience","audience":"staff"}],
        "conversation":{"id":"x","tenantId":"own"},"properties":{"audience":"staff"}}
        """;

    [Fact]
    public async Task A_token_of_the_secrets_holder_says_whose_audience_the_person_is_and_keeps_it_when_renewed()
    {
        await using var bot = await WhoAmIAsync();
        var person = await TokenAsync(bot, """{"user":{"id":"dl_mina","audience":"staff"}}""");
        await person.StartAsync();

        Assert.Equal("staff", await person.AnswerAsync("who am I"));

        var renewed = await DirectLineClient.JsonOf(await person.SendAsync(HttpMethod.Post, "tokens/refresh"));
        person.Bearer = renewed.GetProperty("token").GetString()!;
        Assert.Equal("staff", await person.AnswerAsync("who am I now"));
        Assert.DoesNotContain("\"audience\"", JsonSerializer.Serialize((await person.ReadAsync()).Activities), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_client_writes_into_an_activity_or_a_request_gives_it_no_right()
    {
        await using var bot = await WhoAmIAsync(new() { ["Channels:Audiences:staff:Tenants:0"] = "own", ["Channels:Audiences:staff:People:0"] = "boss" });
        var person = await TokenAsync(bot, """{"user":{"id":"dl_mina"},"audience":"staff"}""");
        await person.StartAsync(new { user = new { id = "dl_mina", audience = "staff" }, audience = "staff" });

        Assert.Equal("nobody", await person.AnswerRawAsync(ForgedMessage));

        var renewed = await DirectLineClient.JsonOf(await person.SendAsync(HttpMethod.Post, "tokens/refresh", Json("""{"user":{"audience":"staff"}}""")));
        person.Bearer = renewed.GetProperty("token").GetString()!;
        Assert.False(person.Claims.TryGetProperty("audience", out _));
        Assert.Equal(HttpStatusCode.Forbidden, (await person.SendAsync(HttpMethod.Post, "tokens/generate", Json("""{"user":{"audience":"staff"}}"""))).StatusCode);
    }

    [Fact]
    public async Task A_web_page_gets_no_audience_and_a_claim_put_into_a_token_spoils_it()
    {
        await using var bot = await WhoAmIAsync();
        var opened = await DirectLineClient.JsonOf(await bot.Http.PostAsync(new Uri("/api/webchat/token", UriKind.Relative), Json("""{"audience":"staff","user":{"audience":"staff"}}""")));
        var person = new DirectLineClient(bot.Address, opened.GetProperty("token").GetString()!);
        await person.StartAsync();
        Assert.Equal("nobody", await person.AnswerAsync("who am I"));

        var parts = person.Bearer.Split('.');
        var claims = JsonNode.Parse(person.Claims.GetRawText())!;
        claims["audience"] = "staff";
        person.Bearer = $"{parts[0]}.{Convert.ToBase64String(Encoding.UTF8.GetBytes(claims.ToJsonString())).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.{parts[2]}";

        Assert.Equal(HttpStatusCode.Forbidden, (await person.PostRawAsync(ForgedMessage)).StatusCode);
    }

    [Fact]
    public async Task The_secrets_holder_who_passes_on_what_people_wrote_passes_no_right_on()
    {
        await using var bot = await WhoAmIAsync();
        var relay = new DirectLineClient(bot.Address, BotProcess.Secret);
        await relay.StartAsync();

        Assert.Equal("nobody", await relay.AnswerRawAsync(ForgedMessage));
    }

    [Theory]
    [InlineData("""{"user":{"audience":"a\nb"}}""")]
    [InlineData("""{"user":{"audience":7}}""")]
    [InlineData("""{"user":{"audience":"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"}}""")]
    public async Task An_audience_that_no_source_can_have_is_refused(string body)
    {
        await using var bot = await WhoAmIAsync();

        var response = await new DirectLineClient(bot.Address, BotProcess.Secret).SendAsync(HttpMethod.Post, "tokens/generate", Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("own", "somebody", "personal", "staff")]
    [InlineData("OWN", "boss", "personal", "board")]
    [InlineData("elsewhere", "BOSS", "personal", "board")]
    [InlineData("elsewhere", "somebody", "personal", "nobody")]
    [InlineData("own", "boss", "groupChat", "nobody")]
    [InlineData("own", "boss", "channel", "nobody")]
    public async Task In_Teams_the_configuration_says_it_of_people_whom_the_channel_has_signed_in_and_who_are_alone_with_the_bot(
        string tenant, string person, string where, string audience)
    {
        await using var login = await LoginPeer.StartNewAsync();
        string? said = null;
        await using var bot = await WhoAmIAsync(Teams(login), name => said = name);

        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(bot, login.ChannelToken(), tenant, person, where: where));

        Assert.Equal(audience, said);
    }

    [Fact]
    public async Task An_emulator_that_says_it_is_Teams_and_a_bot_without_authentication_give_nobody_a_right()
    {
        await using var login = await LoginPeer.StartNewAsync();
        login.Keys[0].Endorsements = null;
        var emulator = login.ChannelToken();
        (emulator.Claims["iss"], emulator.Claims["ver"], emulator.Claims["appid"]) = ("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", LoginPeer.AppId);
        var settings = Teams(login);
        settings["Channels:AcceptEmulatorTokens"] = "true";
        string? said = null;
        await using (var bot = await WhoAmIAsync(settings, name => said = name))
            Assert.Equal(HttpStatusCode.OK, await DeliverAsync(bot, emulator, "own", "boss"));
        Assert.Equal("nobody", said);

        said = null;
        await using (var open = await WhoAmIAsync(new() { ["Channels:Audiences:staff:Tenants:0"] = "own" }, name => said = name))
            Assert.Equal(HttpStatusCode.OK, await DeliverAsync(open, token: null, "own", "boss", "http://127.0.0.1:1/"));
        Assert.Equal("nobody", said);
    }

    [Fact]
    public async Task Somebody_in_two_audiences_stops_the_start()
    {
        var settings = new Dictionary<string, string> { ["Channels:Audiences:staff:People:0"] = "boss", ["Channels:Audiences:board:People:0"] = "Boss" };

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => WhoAmIAsync(settings));

        Assert.Contains("Channels:Audiences names BOSS under People of", refusal.ToString(), StringComparison.Ordinal);
    }

    private static Task<BotProcess> WhoAmIAsync(Dictionary<string, string>? settings = null, Action<string>? hears = null) =>
        BotProcess.StartAsync(
            async (turn, token) =>
            {
                var audience = turn.Audience() ?? "nobody";
                if (hears is not null) hears(audience);
                else if (turn.Activity.Type == "message") await turn.SendActivityAsync(audience, cancellationToken: token);
            },
            settings);

    private static async Task<DirectLineClient> TokenAsync(BotProcess bot, string body)
    {
        var answer = await DirectLineClient.JsonOf(await new DirectLineClient(bot.Address, BotProcess.Secret).SendAsync(HttpMethod.Post, "tokens/generate", Json(body)));
        return new DirectLineClient(bot.Address, answer.GetProperty("token").GetString()!) { ConversationId = answer.GetProperty("conversationId").GetString()! };
    }

    private static Dictionary<string, string> Teams(LoginPeer login) => new(login.Settings().Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)))
    {
        ["Channels:Audiences:staff:Tenants:0"] = "own",
        ["Channels:Audiences:board:People:0"] = "boss",
    };

    private static async Task<HttpStatusCode> DeliverAsync(
        BotProcess bot, TokenShape? token, string tenant, string person, string serviceUrl = LoginPeer.ServiceUrl, string where = "personal")
    {
        var message = TeamsActivity.Message(serviceUrl, "m1", tenant: tenant);
        message["from"]!["aadObjectId"] = person;
        message["conversation"]!["conversationType"] = where;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/api/messages")) { Content = JsonContent.Create(message) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Sign());
        return (await bot.Http.SendAsync(request)).StatusCode;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Tests.Drivers;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Tests.Messages;

/// <summary>What a channel delivers to /api/messages.</summary>
public sealed class MessagesTests
{
    [Fact]
    public async Task A_message_is_answered_through_the_channels_own_address()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync();

        var response = await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var call = Assert.Single(channel.Calls);
        Assert.Equal("You said: hello", call.Text);
        Assert.EndsWith("/v3/conversations/a%3A1/activities/m1", call.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conversation_and_how_to_speak_in_it_again_are_kept_and_renewed()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var moved = await ConnectorPeer.StartNewAsync();
        TurnOrigin? origin = null;
        await using var bot = await BotProcess.StartAsync((turn, token) =>
        {
            origin = turn.Origin();
            return turn.SendActivityAsync("hi", cancellationToken: token);
        });

        await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"));
        await DeliverAsync(bot, TeamsActivity.Message(moved.ServiceUrl, "m2"));

        var conversation = await bot.ReadAsync(database => database.Conversations.SingleAsync());
        Assert.Equal(("msteams", "a:1"), (conversation.ChannelId, conversation.ExternalId));
        Assert.Equal(conversation.Id, origin!.ConversationId);
        Assert.Equal(conversation.UserKey, origin.UserKey);
        Assert.Matches("^[0-9a-f]{64}$", origin.UserKey);
        var reference = JsonSerializer.Deserialize<ConversationReference>(conversation.ReferenceJson!, BotFrameworkJson.Options)!;
        Assert.Equal(moved.ServiceUrl, reference.ServiceUrl);
        Assert.Equal("29:person", reference.User!.Id);
        Assert.Null(reference.ActivityId);
    }

    [Fact]
    public async Task What_was_said_is_kept_with_personal_data_masked()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync();

        var message = TeamsActivity.Message(channel.ServiceUrl, "m1", "write to mina@example.com");
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>write to mina@example.com</p>" },
            new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.org/kept.png" });
        message["value"] = new JsonObject { ["comment"] = "mina@example.com" };

        await DeliverAsync(bot, message);

        var kept = await bot.ReadAsync(database => database.ConversationActivities.OrderBy(activity => activity.Sequence).ToListAsync());
        Assert.Equal([(1L, true, "m1"), (2L, false, "sent-1")], kept.Select(activity => (activity.Sequence, activity.Incoming, activity.ActivityId)));
        Assert.All(kept, activity => Assert.DoesNotContain("mina@example.com", activity.Json, StringComparison.Ordinal));
        Assert.Contains("kept.png", kept[0].Json, StringComparison.Ordinal);
        Assert.True(kept[0].At < kept[1].At);
    }

    [Theory]
    [InlineData("Channels:AllowedTenants:0", "tenant-1")]
    [InlineData("Channels:AllowedTenants", "tenant-1")]
    [InlineData("Channels:AllowedTenants", "tenant-0, tenant-1")]
    public async Task A_tenant_that_is_not_on_the_list_gets_200_and_no_word(string key, string list)
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync(settings: new() { [key] = list });
        var nameless = TeamsActivity.Message(channel.ServiceUrl, "m3");
        ((JsonObject)nameless["conversation"]!).Remove("tenantId");
        nameless.Remove("channelData");

        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1", tenant: "stranger"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(bot, nameless)).StatusCode);
        Assert.Empty(channel.Calls);
        Assert.Contains(bot.Log.Lines, line => line.Contains("tenant stranger is not in Channels:AllowedTenants", StringComparison.Ordinal));

        await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m2", tenant: "TENANT-1"));
        Assert.Single(channel.Calls);
        // Web chat knows no tenants and goes on.
        var visitor = await bot.VisitorAsync();
        await visitor.ReadUntilAsync(1);
    }

    [Fact]
    public async Task A_person_who_floods_is_asked_to_wait_once_and_others_are_answered()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync(settings: new() { ["AskingRate:Burst"] = "2", ["AskingRate:PerMinute"] = "1" });
        for (var number = 0; number < 6; number++)
            await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, $"m{number}"));
        var other = TeamsActivity.Message(channel.ServiceUrl, "other", "me too", conversation: "a:2");
        other["from"] = new JsonObject { ["id"] = "29:other" };
        await DeliverAsync(bot, other);

        Assert.Equal(3, channel.Calls.Count(call => call.Text!.StartsWith("You said", StringComparison.Ordinal)));
        Assert.Single(channel.Calls, call => call.Text!.Contains("faster than I can answer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"message","id":"1","text":"hi"}""")]
    [InlineData("""{"type":"message","id":"1","text":"hi","channelId":"msteams","conversation":{}}""")]
    [InlineData("""{"type":"message","id":"1","text":"hi","channelId":"","conversation":{"id":"a"}}""")]
    public async Task An_activity_that_belongs_nowhere_is_dropped_and_breaks_nothing(string body)
    {
        await using var bot = await BotProcess.StartAsync();

        var response = await bot.Http.PostAsync("/api/messages", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.True((int)response.StatusCode < 500, response.StatusCode.ToString());
        Assert.Equal(0, await bot.ReadAsync(database => database.Conversations.CountAsync()));
    }

    [Fact]
    public async Task Names_that_are_too_long_for_the_store_break_nothing()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1", conversation: new string('c', 401)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, new string('m', 401)))).StatusCode);

        Assert.Equal(0, await bot.ReadAsync(database => database.Inbox.CountAsync()));
    }

    [Fact]
    public async Task Only_POST_brings_activities()
    {
        await using var bot = await BotProcess.StartAsync();

        var response = await bot.Http.GetAsync("/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task In_production_without_an_app_id_web_chat_works_and_channels_are_refused_with_the_reason_in_the_log()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync(environment: "Production");

        var response = await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"));
        var visitor = await bot.VisitorAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        Assert.Empty(channel.Calls);
        Assert.Single(bot.Log.Lines, line => line.Contains("/api/messages answers 401 to everybody", StringComparison.Ordinal));
        Assert.Equal("Welcome", StreamListener.TextOf((await visitor.ReadUntilAsync(1))[0]));
    }

    [Fact]
    public async Task A_turn_that_fails_ends_in_one_apology_also_when_it_is_delivered_again()
    {
        await using var channel = await ConnectorPeer.StartNewAsync();
        await using var bot = await BotProcess.StartAsync((_, _) => throw new InvalidOperationException("a secret of the inside"));

        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await DeliverAsync(bot, TeamsActivity.Message(channel.ServiceUrl, "m1"))).StatusCode);

        Assert.DoesNotContain("secret", Assert.Single(channel.Calls).Body, StringComparison.Ordinal);
        Assert.Equal(InboxState.Failed, (await bot.ReadAsync(database => database.Inbox.SingleAsync())).State);
    }

    internal static Task<HttpResponseMessage> DeliverAsync(BotProcess bot, JsonObject activity) => bot.Http.PostAsJsonAsync("/api/messages", activity);
}

using System.Net;
using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Tests.Feedback;

/// <summary>A thumb in Teams, which asks for a form first and names the message only outside its emulator.</summary>
[Collection<OneFaqProcess>]
public sealed class TeamsFeedbackTests(FaqProcess bot)
{
    private readonly string _conversation = $"a:{Guid.NewGuid():N}";
    private readonly string _person = $"29:{Guid.NewGuid():N}";

    private Dictionary<string, object?> Activity(string type, string? person = null) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString("N"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = bot.Teams.ServiceUrl,
        ["locale"] = "en-US",
        ["from"] = new { id = person ?? _person, name = "Kim" },
        ["recipient"] = new { id = "28:bot", name = "Bot" },
        ["conversation"] = new { id = _conversation, conversationType = "personal", tenantId = "t" },
    };

    private async Task<JsonElement> AskAsync(string question)
    {
        var asked = Activity("message");
        asked["text"] = question;
        await bot.DeliverAsync(asked);
        return bot.Teams.Calls.Last(call => call.Target.Contains(Uri.EscapeDataString(_conversation), StringComparison.Ordinal) && call.Text is not null).Json;
    }

    private Task<(HttpStatusCode Status, JsonElement? Body)> InvokeAsync(string name, object value, string? replyToId, string? person = null)
    {
        var invoke = Activity("invoke", person);
        invoke["name"] = name;
        invoke["value"] = value;
        invoke["replyToId"] = replyToId;
        return bot.DeliverAsync(invoke);
    }

    private Task<Turn> LastTurnAsync() => bot.StoreAsync(async database =>
    {
        var conversation = await database.Conversations.SingleAsync(found => found.ExternalId == _conversation);
        return await database.Turns.AsNoTracking().Where(turn => turn.ConversationId == conversation.Id).OrderByDescending(turn => turn.StartedAt).FirstAsync();
    });

    private Task<Data.Turns.Feedback?> VoteOn(Guid turnId) =>
        bot.StoreAsync(database => database.Feedback.AsNoTracking().SingleOrDefaultAsync(vote => vote.TurnId == turnId));

    [Fact]
    public async Task A_question_is_answered_with_numbers_citations_and_the_switch_for_thumbs()
    {
        var answer = await AskAsync("How do I return an item I bought?");

        Assert.Contains("[1]", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("]: ", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("custom", answer.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
        var url = answer.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("appearance").GetProperty("url").GetString();
        Assert.StartsWith(new Uri(bot.Address, "/answers/").AbsoluteUri, url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_a_thumb_down_counts_at_once_and_opens_a_form_whose_reasons_are_stored()
    {
        await AskAsync("How do I return an item I bought?");
        var turn = await LastTurnAsync();

        var (opened, form) = await InvokeAsync("message/fetchTask", new { data = new { actionName = "feedback", actionValue = new { reaction = "dislike" } } }, turn.AnswerActivityId);
        Assert.Equal(HttpStatusCode.OK, opened);
        Assert.Equal("continue", form!.Value.GetProperty("task").GetProperty("type").GetString());
        Assert.Equal("AdaptiveCard", form.Value.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content").GetProperty("type").GetString());
        Assert.Equal(Reaction.Dislike, (await VoteOn(turn.Id))!.Reaction);

        var (sent, body) = await InvokeAsync("message/submitAction",
            new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = "{\"reason\":\"wrong\",\"comment\":\"It says 7 days.\"}" } }, turn.AnswerActivityId);

        Assert.Equal(HttpStatusCode.OK, sent);
        Assert.Equal("{}", body!.Value.GetRawText());
        var vote = await VoteOn(turn.Id);
        Assert.Equal((DislikeReason.Wrong, "It says 7 days."), (vote!.Reason!.Value, vote.Comment));
    }

    [Fact]
    public async Task The_emulator_names_no_message_so_the_newest_answer_is_meant()
    {
        await AskAsync("How do I return an item I bought?");
        await AskAsync("Can my landlord keep my deposit?");
        var newest = await LastTurnAsync();

        await InvokeAsync("message/submitAction", new { actionName = "feedback", actionValue = new { reaction = "like", feedback = "좋아요" } }, replyToId: null);

        var vote = await VoteOn(newest.Id);
        Assert.Equal((Reaction.Like, "좋아요"), (vote!.Reaction, vote.Comment));
    }

    [Fact]
    public async Task A_bare_thumb_down_is_asked_for_its_reason_in_the_conversation()
    {
        await AskAsync("How do I return an item I bought?");
        var turn = await LastTurnAsync();

        await InvokeAsync("message/submitAction", new { actionName = "feedback", actionValue = new { reaction = "dislike" } }, turn.AnswerActivityId);

        Assert.Contains(bot.Teams.Calls, call => call.Target.Contains(Uri.EscapeDataString(_conversation), StringComparison.Ordinal) && call.Body.Contains(turn.Id.ToString(), StringComparison.Ordinal) && call.Body.Contains("Input.ChoiceSet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_member_of_the_chat_cannot_vote_and_is_told_so_in_the_form()
    {
        await AskAsync("How do I return an item I bought?");
        var turn = await LastTurnAsync();

        var (status, form) = await InvokeAsync("message/fetchTask", new { data = new { actionName = "feedback", actionValue = new { reaction = "dislike" } } }, turn.AnswerActivityId, person: "29:somebody-else");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("message", form!.Value.GetProperty("task").GetProperty("type").GetString());
        Assert.Null(await VoteOn(turn.Id));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"actionValue\":{\"reaction\":5,\"feedback\":{\"reason\":[]}}}")]
    [InlineData("{\"actionValue\":{\"reaction\":\"dislike\",\"feedback\":\"{broken\"}}")]
    public async Task A_vote_that_makes_no_sense_is_still_answered_with_an_empty_object(string value)
    {
        await AskAsync("hello");

        var (status, body) = await InvokeAsync("message/submitAction", JsonDocument.Parse(value).RootElement, replyToId: null);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("{}", body!.Value.GetRawText());
    }

    [Fact]
    public async Task Installing_and_joining_in_any_order_welcome_once_and_an_edited_question_is_left_alone()
    {
        var joined = Activity("conversationUpdate");
        joined["membersAdded"] = new[] { new { id = "28:bot" }, new { id = _person } };
        var installed = Activity("installationUpdate");
        installed["action"] = "add";
        await bot.DeliverAsync(joined);
        await bot.DeliverAsync(installed);
        await bot.DeliverAsync(Activity("installationUpdate").Append(new("action", "add")).ToDictionary());
        var edited = Activity("messageUpdate");
        edited["text"] = "What should I do about a fever?";
        edited["channelData"] = new { eventType = "editMessage" };
        var (status, _) = await bot.DeliverAsync(edited);

        Assert.Equal(HttpStatusCode.OK, status);
        var said = bot.Teams.Calls.Where(call => call.Target.Contains(Uri.EscapeDataString(_conversation), StringComparison.Ordinal) && call.Text is not null).ToArray();
        Assert.StartsWith("Hello!", Assert.Single(said).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_in_danger_who_writes_it_in_the_form_gets_the_numbers_to_call()
    {
        await AskAsync("How do I return an item I bought?");
        var turn = await LastTurnAsync();

        await InvokeAsync("message/submitAction",
            new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = "{\"reason\":\"wrong\",\"comment\":\"My mother stopped breathing\"}" } }, turn.AnswerActivityId);

        Assert.Equal(TurnEnding.Emergency, (await LastTurnAsync()).Ending);
        Assert.Equal("My mother stopped breathing", (await VoteOn(turn.Id))!.Comment);
    }
}

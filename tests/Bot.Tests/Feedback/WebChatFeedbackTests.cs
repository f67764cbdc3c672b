using System.Text.Json;
using BotSuite.Bot.Tests.Drivers;
using BotSuite.Data.Cases;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Tests.Feedback;

/// <summary>A thumb in web chat, from the press to the case.</summary>
[Collection<OneFaqProcess>]
public sealed class WebChatFeedbackTests(FaqProcess bot)
{
    private Task<Data.Turns.Feedback?> VoteOn(Guid turnId) =>
        bot.StoreAsync(database => database.Feedback.AsNoTracking().SingleOrDefaultAsync(vote => vote.TurnId == turnId));

    private Task<List<Case>> CasesWith(Guid turnId) => bot.StoreAsync(database => database.Cases.AsNoTracking()
        .Include(found => found.Turns).Where(found => found.Turns.Any(turn => turn.TurnId == turnId)).ToListAsync());

    [Fact]
    public async Task A_thumb_up_is_stored_and_nobody_is_bothered()
    {
        var visitor = await bot.VisitorAsync();
        var answer = await visitor.AskAsync("How do I return an item I bought?");

        await visitor.VoteAsync(answer, "LikeAction");
        await Waiting.UntilAsync(async () => await VoteOn(answer.AnswerId()) is not null);

        var vote = await VoteOn(answer.AnswerId());
        Assert.Equal((Reaction.Like, null, null), (vote!.Reaction, vote.Reason, vote.Comment));
        Assert.Empty(await CasesWith(answer.AnswerId()));
        Assert.Equal(answer.GetProperty("id").GetString(), await bot.StoreAsync(database => database.Turns.Where(turn => turn.Id == vote.TurnId).Select(turn => turn.AnswerActivityId).SingleAsync()));
    }

    [Fact]
    public async Task A_thumb_down_asks_why_and_the_reason_is_stored_with_personal_data_masked()
    {
        var visitor = await bot.VisitorAsync("ko-KR");
        var answer = await visitor.AskAsync("반품은 어떻게 하나요?");

        var card = await visitor.ReplyToAsync(await visitor.VoteAsync(answer, "DislikeAction"));
        var form = card.GetProperty("attachments")[0].GetProperty("content");
        var data = form.GetProperty("actions")[0].GetProperty("data");
        Assert.Equal("1.5", form.GetProperty("version").GetString());
        Assert.Equal(5, form.GetProperty("body")[0].GetProperty("choices").GetArrayLength());
        var thanks = await visitor.ReplyToAsync(await visitor.SubmitAsync(
            new { action = data.GetProperty("action").GetString(), turnId = data.GetProperty("turnId").GetString(), reason = "out-of-date", comment = "010-1234-5678로 연락 주세요" }));

        Assert.Contains("의견 감사합니다", thanks.GetProperty("text").GetString(), StringComparison.Ordinal);
        var vote = await VoteOn(answer.AnswerId());
        Assert.Equal((Reaction.Dislike, DislikeReason.OutOfDate), (vote!.Reaction, vote.Reason!.Value));
        Assert.DoesNotContain("1234", vote.Comment, StringComparison.Ordinal);
        Assert.Equal(CaseOrigin.Dislike, Assert.Single(await CasesWith(answer.AnswerId())).Origin);
    }

    [Theory]
    [InlineData("That did not help. I want to kill myself tonight.")]
    [InlineData("도움이 안 됐어요. 아버지가 가슴이 아프다며 쓰러지셨어요")]
    public async Task Somebody_in_danger_who_writes_it_in_the_form_gets_the_numbers_to_call(string comment)
    {
        var visitor = await bot.VisitorAsync();
        var answer = await visitor.AskAsync("How do I return an item I bought?");
        await visitor.ReplyToAsync(await visitor.VoteAsync(answer, "DislikeAction"));

        var reply = await visitor.ReplyToAsync(await visitor.SubmitAsync(
            new { action = "feedback.reason", turnId = answer.AnswerId(), reason = "wrong", comment }));

        Assert.Equal(TurnEnding.Emergency, await bot.StoreAsync(database => database.Turns
            .Where(turn => turn.AnswerActivityId == reply.GetProperty("id").GetString()).Select(turn => turn.Ending).SingleAsync()));
        Assert.Equal(comment, (await VoteOn(answer.AnswerId()))!.Comment);
    }

    [Fact]
    public async Task The_last_vote_wins_and_a_thumb_turned_up_takes_the_complaint_back()
    {
        var visitor = await bot.VisitorAsync();
        var answer = await visitor.AskAsync("What is the population of Reykjavik in winter?");
        await visitor.ReplyToAsync(await visitor.VoteAsync(answer, "DislikeAction"));
        var opened = Assert.Single(await CasesWith(answer.AnswerId()));

        await visitor.VoteAsync(answer, "LikeAction");
        await Waiting.UntilAsync(async () => (await VoteOn(answer.AnswerId()))!.Reaction == Reaction.Like);

        Assert.Empty(await CasesWith(answer.AnswerId()));
        Assert.Equal(CaseState.Closed, await bot.StoreAsync(database => database.Cases.Where(found => found.Id == opened.Id).Select(found => found.State).SingleAsync()));
    }

    [Fact]
    public async Task A_thumb_that_goes_up_and_down_again_and_again_makes_one_case()
    {
        var visitor = await bot.VisitorAsync();
        var answer = await visitor.AskAsync("What is the population of Bergen in autumn?");

        for (var time = 1; time <= 3; time++)
        {
            await visitor.VoteAsync(answer, "LikeAction");
            await visitor.ReplyToAsync(await visitor.VoteAsync(answer, "DislikeAction"));
        }

        var joined = Assert.Single(await CasesWith(answer.AnswerId()));
        Assert.Equal(CaseState.Open, joined.State);
        Assert.Equal(1, await bot.StoreAsync(database => database.Cases.CountAsync(found => found.QuestionKey == joined.QuestionKey)));
    }

    [Fact]
    public async Task A_case_that_somebody_works_on_stays_when_the_thumb_is_turned_up()
    {
        var visitor = await bot.VisitorAsync();
        var answer = await visitor.AskAsync("What is the population of Nuuk in spring?");
        await visitor.ReplyToAsync(await visitor.VoteAsync(answer, "DislikeAction"));
        var opened = Assert.Single(await CasesWith(answer.AnswerId()));
        await bot.StoreAsync(async database =>
        {
            var taken = await database.Cases.SingleAsync(found => found.Id == opened.Id);
            taken.State = CaseState.Assigned;
            taken.AssignedTo = "reviewer";
            return await database.SaveChangesAsync();
        });

        await visitor.VoteAsync(answer, "LikeAction");
        await Waiting.UntilAsync(async () => (await VoteOn(answer.AnswerId()))!.Reaction == Reaction.Like);

        Assert.Equal(CaseState.Assigned, Assert.Single(await CasesWith(answer.AnswerId())).State);
    }

    [Fact]
    public async Task A_second_complaint_about_the_same_question_joins_the_open_case()
    {
        var one = await bot.VisitorAsync();
        var other = await bot.VisitorAsync();
        var first = await one.AskAsync("What is the population of Oslo?");
        var second = await other.AskAsync("what is the population of OSLO");
        await one.ReplyToAsync(await one.VoteAsync(first, "DislikeAction"));
        await other.ReplyToAsync(await other.VoteAsync(second, "DislikeAction"));

        var joined = Assert.Single(await CasesWith(second.AnswerId()));

        Assert.Equal(new[] { first.AnswerId(), second.AnswerId() }.Order(), joined.Turns.Select(turn => turn.TurnId).Order());
    }

    [Fact]
    public async Task Nobody_votes_on_the_answer_of_another_neither_by_thumb_nor_by_form()
    {
        var owner = await bot.VisitorAsync();
        var stranger = await bot.VisitorAsync();
        var answer = await owner.AskAsync("How do I return an item I bought?");

        await stranger.VoteAsync(answer, "DislikeAction");
        var reply = await stranger.ReplyToAsync(await stranger.SubmitAsync(new { action = "feedback.reason", turnId = answer.AnswerId(), reason = "wrong", comment = "x" }));

        Assert.Contains("no longer belongs", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Null(await VoteOn(answer.AnswerId()));
        Assert.Contains(bot.Log.Lines, line => line.Contains("was left out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bare_second_thumb_down_neither_asks_again_nor_wipes_out_the_reason()
    {
        var visitor = await bot.VisitorAsync();
        var answer = await visitor.AskAsync("Can my landlord keep my deposit?");
        await visitor.ReplyToAsync(await visitor.VoteAsync(answer, "DislikeAction"));
        await visitor.ReplyToAsync(await visitor.SubmitAsync(new { action = "feedback.reason", turnId = answer.AnswerId(), reason = "incomplete" }));

        var again = await visitor.VoteAsync(answer, "DislikeAction");
        var next = await visitor.AskAsync("thanks");

        Assert.DoesNotContain((await visitor.ReadAsync()).Activities, activity => activity.TryGetProperty("replyToId", out var to) && to.GetString() == again);
        Assert.NotNull(next.GetProperty("text").GetString());
        Assert.Equal(DislikeReason.Incomplete, (await VoteOn(answer.AnswerId()))!.Reason);
    }

    [Fact]
    public async Task A_long_comment_is_cut_and_an_unknown_reason_is_none()
    {
        var visitor = await bot.VisitorAsync();
        var answer = await visitor.AskAsync("What should I do about a fever?");

        await visitor.ReplyToAsync(await visitor.SubmitAsync(new { action = "feedback.reason", turnId = answer.AnswerId(), reason = "<script>", comment = new string('x', 9_000) }));

        var vote = await VoteOn(answer.AnswerId());
        Assert.Null(vote!.Reason);
        Assert.Equal(2_000, vote.Comment!.Length);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"@type\":7,\"object\":\"x\"}")]
    [InlineData("{\"@type\":\"LikeAction\",\"object\":{\"@id\":\"not-an-id\"}}")]
    [InlineData("{\"@type\":\"LikeAction\",\"object\":[[]]}")]
    [InlineData("{\"@type\":\"DislikeAction\",\"object\":{\"@id\":{\"a\":1}}}")]
    public async Task A_thumb_that_makes_no_sense_changes_nothing_and_the_conversation_goes_on(string action)
    {
        var visitor = await bot.VisitorAsync();

        await visitor.PostEventAsync(JsonDocument.Parse(action).RootElement);

        Assert.NotEmpty((await visitor.AskAsync("hello")).GetProperty("text").GetString()!);
        Assert.False(await bot.StoreAsync(database => database.Feedback.AnyAsync(vote => vote.TurnId == Guid.Empty)));
    }
}

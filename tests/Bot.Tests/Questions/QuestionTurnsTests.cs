using BotSuite.Bot.Tests.Drivers;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Tests.Questions;

/// <summary>What a person in web chat gets for what they write.</summary>
[Collection<OneFaqProcess>]
public sealed class QuestionTurnsTests(FaqProcess bot)
{
    [Theory]
    [InlineData("en-US", "Hello!")]
    [InlineData("ko-KR", "안녕하세요!")]
    [InlineData("fr-FR", "Hello!")]
    public async Task The_welcome_speaks_the_persons_language_and_offers_three_questions_that_the_sources_answer(string locale, string greeting)
    {
        var visitor = await bot.VisitorAsync(locale);

        var welcome = Assert.Single((await visitor.ReadAsync()).Activities);
        var offered = welcome.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("value").GetString()!).ToArray();

        Assert.StartsWith(greeting, welcome.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, offered.Distinct().Count());
        // The shop's guide, read before its entries, has a heading that is a question too.
        Assert.Contains(offered, question => question is "How do I return an item I bought?" or "반품은 어떻게 하나요?");
        foreach (var question in offered)
            Assert.True((await visitor.AskAsync(question)).GetProperty("entities").EnumerateArray().Any(entity => entity.TryGetProperty("citation", out _)), question);
    }

    [Fact]
    public async Task An_answer_and_its_ledger_entry_know_each_other()
    {
        var visitor = await bot.VisitorAsync();
        var asked = await visitor.SayAsync("Can my landlord keep my deposit? Mail me at jane@example.org");
        var answer = await visitor.ReplyToAsync(asked);

        var turn = await bot.StoreAsync(database => database.Turns.AsNoTracking().SingleAsync(found => found.QuestionActivityId == asked));

        Assert.Equal(answer.GetProperty("id").GetString(), turn.AnswerActivityId);
        Assert.Equal(64, turn.UserKey!.Length);
        Assert.NotNull(turn.ConversationId);
        Assert.DoesNotContain("jane@", turn.Question, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_words_is_answered_kindly_and_asks_for_words()
    {
        var visitor = await bot.VisitorAsync();
        var posted = await visitor.PostAsync(new { type = "message", attachments = new[] { new { contentType = "image/png", contentUrl = "data:image/png;base64,iVBORw0KGgo=" } }, from = new { id = visitor.UserId } });

        var reply = await visitor.ReplyToAsync((await DirectLineClient.JsonOf(posted)).GetProperty("id").GetString()!);

        Assert.Contains("cannot read files", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_no_question_any_more_is_turned_away_kindly_with_the_limit()
    {
        var visitor = await bot.VisitorAsync();

        var reply = await visitor.AskAsync(string.Concat(Enumerable.Repeat("When does the library open? ", 80)));

        Assert.Contains("up to 2,000 characters", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await bot.StoreAsync(database => database.Turns.CountAsync(turn => turn.Question.Length >= 2_000 && turn.Question.StartsWith("When does the library open?"))));
    }

    [Fact]
    public async Task A_short_follow_up_is_understood_from_the_question_before_it()
    {
        var visitor = await bot.VisitorAsync();
        await visitor.AskAsync("What should I do about a fever?");

        var asked = await visitor.SayAsync("and for a child?");
        await visitor.ReplyToAsync(asked);

        var turn = await bot.StoreAsync(database => database.Turns.AsNoTracking().SingleAsync(found => found.QuestionActivityId == asked));
        Assert.Contains("fever", turn.RewrittenQuestion, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_turn_that_was_given_up_does_not_part_a_follow_up_from_its_question()
    {
        var visitor = await bot.VisitorAsync();
        var before = await visitor.SayAsync("What should I do about a fever?");
        await visitor.ReplyToAsync(before);
        await bot.StoreAsync(async database =>
        {
            var turn = await database.Turns.AsNoTracking().SingleAsync(found => found.QuestionActivityId == before);
            database.Turns.Add(new Turn
            {
                ConversationId = turn.ConversationId,
                UserKey = turn.UserKey,
                ChannelId = turn.ChannelId,
                Language = "en",
                Question = "",
                Index = turn.Index,
                Ending = TurnEnding.Failed,
                Reference = "FAILED",
                StartedAt = turn.StartedAt.AddMilliseconds(1),
            });
            return await database.SaveChangesAsync();
        });

        var asked = await visitor.SayAsync("and for a child?");
        await visitor.ReplyToAsync(asked);

        var followUp = await bot.StoreAsync(database => database.Turns.AsNoTracking().SingleAsync(found => found.QuestionActivityId == asked));
        Assert.Contains("fever", followUp.RewrittenQuestion, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_no_source_holds_is_said_so_with_a_way_on()
    {
        var visitor = await bot.VisitorAsync("ko-KR");

        var reply = await visitor.AskAsync("1998년 월드컵 우승국은 어디인가요?");

        Assert.Contains("찾지 못했습니다", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(TurnEnding.NotFound, await bot.StoreAsync(database => database.Turns.Where(turn => turn.Id == reply.AnswerId()).Select(turn => turn.Ending).SingleAsync()));
    }
}

using BotSuite.Answering.Conversations;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests.Understanding;

public sealed class ConversationTests
{
    // "deposit" alone names two topics of the samples.
    [Theory]
    [InlineData("2", 1)]
    [InlineData("the second one", 1)]
    [InlineData("the first one please", 0)]
    [InlineData("Option 1", 0)]
    [InlineData("두 번째", 1)]
    [InlineData("2번이요", 1)]
    [InlineData("the last one", 1)]
    public async Task A_topic_is_chosen_by_its_number_or_place(string reply, int place)
    {
        await using var host = await Samples.StartAsync();
        var talk = new Talk(host);
        var asked = await talk.HearsAsync("deposit");
        Assert.Equal(TurnEnding.Clarified, asked.Answer.Ending);

        var answered = await talk.HearsAsync(reply);

        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.Equal(asked.Answer.Suggestions[place], answered.LedgerEntry.RewrittenQuestion);
        Assert.Equal("en", answered.Answer.Language);
    }

    [Fact]
    public async Task A_topic_is_chosen_by_the_words_of_its_button_or_the_one_that_tells_it_apart()
    {
        await using var host = await Samples.StartAsync();
        foreach (var reply in (string[])["When do I get the bottle deposit back?", "when do i get the bottle deposit back", "the bottle deposit"])
        {
            var talk = new Talk(host);
            await talk.HearsAsync("deposit");

            Assert.Equal("shop-deposit", (await talk.HearsAsync(reply)).Ranking[0].Passage.DocumentKey);
        }
    }

    [Fact]
    public async Task Who_asks_something_new_instead_is_answered()
    {
        await using var host = await Samples.StartAsync();
        var talk = new Talk(host);
        await talk.HearsAsync("deposit");

        var answered = await talk.HearsAsync("What should I do about a fever?");

        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.Null(talk.Memory.Open);
        Assert.Equal("What should I do about a fever?", talk.Memory.Topic);
    }

    [Theory]
    [InlineData("none of these")]
    [InlineData("아니요")]
    public async Task Who_means_none_of_the_topics_is_not_asked_again(string reply)
    {
        await using var host = await Samples.StartAsync();
        var talk = new Talk(host);
        await talk.HearsAsync("deposit");

        var answered = await talk.HearsAsync(reply);

        Assert.Equal(TurnEnding.SmallTalk, answered.Answer.Ending);
        Assert.Empty(answered.Answer.Suggestions);
    }

    [Fact]
    public async Task Nobody_is_asked_back_twice_in_a_row()
    {
        await using var host = await Samples.StartAsync();
        var talk = new Talk(host);
        Assert.Equal(TurnEnding.Clarified, (await talk.HearsAsync("deposit")).Answer.Ending);

        var second = await talk.HearsAsync("the deposit");

        Assert.Equal(TurnEnding.Answered, second.Answer.Ending);
        Assert.Contains("not sure", second.Answer.Lead, StringComparison.Ordinal);
        Assert.Null(talk.Memory.Open);
    }

    [Fact]
    public async Task A_number_without_a_question_of_ours_is_no_choice()
    {
        await using var host = await Samples.StartAsync();

        Assert.NotEqual(TurnEnding.Answered, (await new Talk(host).HearsAsync("2")).Answer.Ending);
    }

    [Theory]
    [InlineData("reset", "forgotten")]
    [InlineData("처음부터 다시", "새로 시작")]
    public async Task What_was_said_is_forgotten_on_request(string request, string says)
    {
        await using var host = await Samples.StartAsync();
        var talk = new Talk(host);
        await talk.HearsAsync("How do I return an item I bought?");
        Assert.NotNull(talk.Memory.Topic);

        var answered = await talk.HearsAsync(request);

        Assert.Contains(says, answered.Answer.Lead, StringComparison.Ordinal);
        Assert.Null(talk.Memory.Topic);
        Assert.Null(talk.Memory.Question);
    }

    [Fact]
    public async Task A_follow_up_leans_on_what_was_answered_and_a_new_subject_drops_it()
    {
        await using var host = await Samples.StartAsync();
        var talk = new Talk(host);
        await talk.HearsAsync("I would like to return an item I bought");
        await talk.HearsAsync("thanks");

        var followed = await talk.HearsAsync("why?");
        var anew = await talk.HearsAsync("When do I get the bottle deposit back?");

        Assert.Equal("why: return an item I bought?", followed.LedgerEntry.RewrittenQuestion);
        Assert.Null(anew.LedgerEntry.RewrittenQuestion);
        Assert.Equal("When do I get the bottle deposit back?", talk.Memory.Topic);
    }

    [Fact]
    public void Memory_that_cannot_be_read_is_no_memory()
    {
        foreach (var json in (string?[])["[\"nonsense\"]", "{\"open\":{\"kind\":\"weather\"}}", "{", "", null])
            Assert.Same(ConversationMemory.Nothing, ConversationMemory.Read(json));
    }

    [Fact]
    public async Task Personal_data_is_not_remembered()
    {
        await using var host = await Samples.StartAsync();
        var talk = new Talk(host);

        await talk.HearsAsync("My mail is jane@example.org, how do I return an item I bought?");

        Assert.DoesNotContain("jane", talk.Memory.Write(), StringComparison.Ordinal);
    }
}

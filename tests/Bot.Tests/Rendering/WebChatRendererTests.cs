using System.Text.Json;
using BotSuite.Answering;
using BotSuite.Bot.Channels.Rendering;
using BotSuite.BotFramework.Schema;
using BotSuite.Data.Turns;
using static BotSuite.Bot.Tests.Rendering.SampleAnswers;

namespace BotSuite.Bot.Tests.Rendering;

/// <summary>What an answer looks like to Web Chat 4.18.</summary>
public sealed class WebChatRendererTests
{
    private static Activity Render(Answer answer) => AnswerRenderers.For("webchat").Render(answer, Links);

    private static JsonElement Entity(Activity message) =>
        JsonSerializer.SerializeToElement(Assert.Single(message.Entities!), BotFrameworkJson.Options);

    [Fact]
    public void A_number_stands_once_after_sentences_of_the_same_source_and_at_the_end_of_each_paragraph()
    {
        var message = Render(Quoted(
            Says("First.", SentenceShape.Paragraph), Says("Second."), Says("Third.", SentenceShape.Running, 2), Says("Fourth.", SentenceShape.Paragraph, 2)));

        Assert.StartsWith("First. Second. [1][1] Third. [2][2]\n\nFourth. [2][2]\n\n[1]: ", message.Text, StringComparison.Ordinal);
        Assert.Equal("markdown", message.TextFormat);
    }

    [Fact]
    public void A_list_stays_a_list_and_steps_are_counted()
    {
        var message = Render(Quoted(
            Says("You need:", SentenceShape.Paragraph), Says("the item", SentenceShape.Bullet), Says("the receipt", SentenceShape.Bullet),
            Says("Then:", SentenceShape.Paragraph), Says("pack", SentenceShape.Step), Says("send", SentenceShape.Step)));

        Assert.StartsWith(
            "You need:\n\n- the item\n- the receipt [1][1]\n\nThen:\n\n1. pack\n2. send [1][1]\n\n[1]: ", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_source_is_a_link_definition_of_its_own_address_and_a_claim_of_the_same_number()
    {
        var message = Render(Quoted(Says("First.", SentenceShape.Paragraph, 1), Says("Second.", SentenceShape.Paragraph, 2)));

        var one = $"https://bot.example.org/answers/{TurnId}/sources/1?lang=en#q1";
        var two = $"https://bot.example.org/answers/{TurnId}/sources/2?lang=en#q1";
        Assert.EndsWith($"\n\n[1]: {one} \"Returns\"\n[2]: {two} \"Returns\"", message.Text, StringComparison.Ordinal);
        var claims = Entity(message).GetProperty("citation").EnumerateArray().ToArray();
        Assert.Equal([1, 2], claims.Select(claim => claim.GetProperty("position").GetInt32()));
        Assert.Equal([one, two], claims.Select(claim => claim.GetProperty("appearance").GetProperty("url").GetString()));
    }

    [Fact]
    public void The_entity_speaks_of_this_very_message_and_labels_it_as_quoted()
    {
        var entity = Entity(Render(Quoted(Says("First.")) with { Language = "ko" }));

        Assert.Equal("https://schema.org/Message", entity.GetProperty("type").GetString());
        Assert.Equal("", entity.GetProperty("@id").GetString());
        Assert.Equal("자동 답변, 승인된 자료 그대로 인용", entity.GetProperty("citation")[0].GetProperty("claimInterpreter").GetProperty("slogan").GetString());
        Assert.False(entity.TryGetProperty("additionalType", out _));
    }

    [Theory]
    [InlineData("en", "Written by AI from the cited passages and checked against them")]
    [InlineData("ko", "AI가 인용된 자료를 바탕으로 작성하고 자료와 대조한 답변")]
    public void An_answer_in_a_models_words_is_not_called_a_quotation(string language, string label)
    {
        var entity = Entity(Render(Quoted(Says("First."), Says("Second.") with { IsRestated = true }) with { Language = language }));

        Assert.Equal(label, entity.GetProperty("citation")[0].GetProperty("claimInterpreter").GetProperty("slogan").GetString());
    }

    [Fact]
    public void Both_thumbs_carry_the_answers_id_because_web_chat_does_not_say_what_was_judged()
    {
        var actions = Entity(Render(Quoted(Says("First.")))).GetProperty("potentialAction").EnumerateArray().ToArray();

        Assert.Equal(["LikeAction", "DislikeAction"], actions.Select(action => action.GetProperty("@type").GetString()));
        Assert.All(actions, action => Assert.Equal(TurnId.ToString(), action.GetProperty("object").GetProperty("@id").GetString()));
    }

    [Theory]
    [InlineData(TurnEnding.SmallTalk)]
    [InlineData(TurnEnding.Failed)]
    [InlineData(TurnEnding.Emergency)]
    public void Where_there_is_nothing_to_judge_there_are_no_thumbs(TurnEnding ending) =>
        Assert.Null(Render(Quoted() with { Ending = ending, Lead = "Hello!" }).Entities);

    [Fact]
    public void An_emergency_card_also_says_what_it_offers_since_buttons_go_away() =>
        Assert.Equal(
            "Call 119 now.\n\n- I have trouble breathing.",
            Render(Quoted() with { Ending = TurnEnding.Emergency, Lead = "Call 119 now.", Suggestions = ["I have trouble breathing."] }).Text);

    [Fact]
    public void A_not_found_has_thumbs_and_suggestions_but_neither_sources_nor_the_quotation_label()
    {
        var message = Render(Quoted() with { Ending = TurnEnding.NotFound, Lead = "I found nothing.", Closing = "Please call us.", Suggestions = ["How do I return?"] });

        Assert.Equal("I found nothing.\n\n- How do I return?\n\nPlease call us.", message.Text);
        Assert.True(Entity(message).TryGetProperty("potentialAction", out _));
        Assert.False(Entity(message).TryGetProperty("citation", out _));
        var button = Assert.Single(message.SuggestedActions!.Actions!);
        Assert.Equal(("imBack", "How do I return?", "How do I return?"), (button.Type, button.Title, (string)button.Value!));
    }

    [Fact]
    public void Hostile_words_of_a_document_cannot_break_out_of_sentence_title_or_excerpt()
    {
        const string hostile = "x\" )\n\n[1]: javascript:alert(1) \"y\"\n<img src=x onerror=alert(1)> [a](javascript:alert(2)) `` ` ``";
        var answer = Quoted(Says(hostile, SentenceShape.Paragraph)) with { Citations = [Citation(1, hostile, hostile)] };

        var message = Render(answer);

        var lines = message.Text!.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(1, lines.Count(line => line.StartsWith("[1]: ", StringComparison.Ordinal)));
        Assert.StartsWith($"[1]: https://bot.example.org/answers/{TurnId}/", lines[2], StringComparison.Ordinal);
        Assert.Equal(2, lines[2].Count(letter => letter == '"'));
        Assert.DoesNotContain('<', message.Text);
        Assert.DoesNotContain("](", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', Entity(message).GetProperty("citation")[0].GetProperty("appearance").GetProperty("text").GetString()!);
    }

    [Fact]
    public void Without_a_known_address_links_are_relative_and_the_page_resolves_them()
    {
        var message = AnswerRenderers.For("webchat").Render(Quoted(Says("First.")), new SourceLinks(null));

        Assert.Contains($"\n[1]: /answers/{TurnId}/sources/1?lang=en#q1 ", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_sources_that_a_sentence_rests_on_are_listed()
    {
        var answer = Quoted(Says("First.", SentenceShape.Paragraph, 2)) with { Citations = [Citation(1), Citation(2)] };

        Assert.Equal(2, Assert.Single(Entity(Render(answer)).GetProperty("citation").EnumerateArray()).GetProperty("position").GetInt32());
    }
}

using System.Text.Json;
using BotSuite.Answering;
using BotSuite.Bot.Channels.Rendering;
using BotSuite.BotFramework.Schema;
using static BotSuite.Bot.Tests.Rendering.SampleAnswers;

namespace BotSuite.Bot.Tests.Rendering;

/// <summary>What an answer looks like to Teams, whose limits refuse the whole message when one is exceeded.</summary>
public sealed class TeamsRendererTests
{
    private static Activity Render(Answer answer) => AnswerRenderers.For("msteams").Render(answer, Links);

    private static JsonElement Entity(Activity message) =>
        JsonSerializer.SerializeToElement(Assert.Single(message.Entities!), BotFrameworkJson.Options);

    [Fact]
    public void Sources_are_numbers_in_brackets_without_link_definitions()
    {
        var message = Render(Quoted(Says("First.", SentenceShape.Paragraph), Says("Second.", SentenceShape.Running, 2)));

        Assert.Equal("First. [1] Second. [2]", message.Text);
    }

    [Fact]
    public void Apostrophes_and_quotation_marks_stand_as_in_the_source_and_markup_does_not()
    {
        var message = Render(Quoted(Says("The tenant's \"deposit\" isn't $5, [this](https://evil.example) is *it*!")));

        Assert.StartsWith("The tenant's \"deposit\" isn't $5, &#91;this&#93;(https&#58;", message.Text, StringComparison.Ordinal);
        Assert.Contains("&#42;it&#42;! [1]", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1) no step")]
    [InlineData("# no heading")]
    public void Words_that_look_like_a_block_do_not_begin_one(string line) =>
        Assert.NotEqual($"{line} [1]", Render(Quoted(Says(line))).Text);

    [Fact]
    public void Names_and_abstracts_keep_within_their_limits_and_are_never_cut_within_a_character()
    {
        var title = new string('t', 78) + "😀😀";
        var excerpt = string.Concat(Enumerable.Repeat("반품 안내 ", 60));

        var appearance = Entity(Render(Quoted(Says("First.")) with { Citations = [Citation(1, title, excerpt)] })).GetProperty("citation")[0].GetProperty("appearance");

        var name = appearance.GetProperty("name").GetString()!;
        Assert.Equal(new string('t', 78) + "…", name);
        Assert.InRange(appearance.GetProperty("abstract").GetString()!.Length, 1, 160);
        Assert.EndsWith("…", appearance.GetProperty("abstract").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_twenty_sources_are_neither_listed_nor_marked()
    {
        var message = Render(Quoted([.. Enumerable.Range(1, 25).Select(number => Says($"Sentence {number}.", SentenceShape.Paragraph, number))]));

        Assert.Equal(20, Entity(message).GetProperty("citation").GetArrayLength());
        Assert.Contains("[20]", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[21]", message.Text, StringComparison.Ordinal);
        Assert.Contains("Sentence 25.", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotations_are_not_labelled_as_written_by_ai() =>
        Assert.False(Entity(Render(Quoted(Says("First.")))).TryGetProperty("additionalType", out _));

    [Fact]
    public void An_answer_in_a_models_words_is_labelled_as_written_by_ai_even_if_the_rest_is_quoted() =>
        Assert.Equal(["AIGeneratedContent"], Entity(Render(Quoted(Says("First."), Says("Second.") with { IsRestated = true })))
            .GetProperty("additionalType").EnumerateArray().Select(type => type.GetString()));

    [Theory]
    [InlineData("en", "Written by AI")]
    [InlineData("ko", "AI가 인용된 자료를")]
    public void Channels_without_a_label_say_in_words_that_a_model_wrote(string language, string words)
    {
        var sms = AnswerRenderers.For("sms");

        Assert.Contains(words, sms.Render(Quoted(Says("First.") with { IsRestated = true }) with { Language = language }, Links).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words, sms.Render(Quoted(Says("First.")) with { Language = language }, Links).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Thumbs_ask_the_bot_for_the_form_and_the_older_switch_is_never_sent_beside()
    {
        var data = Render(Quoted(Says("First."))).ChannelData!.Value;

        Assert.Equal("custom", data.GetProperty("feedbackLoop").GetProperty("type").GetString());
        Assert.False(data.TryGetProperty("feedbackLoopEnabled", out _));
    }

    [Fact]
    public void Three_different_suggestions_at_most()
    {
        var message = Render(Quoted() with { Lead = "Which?", Suggestions = ["a", "a", "b\nb", "", "c", "d"] });

        Assert.Equal(["a", "b b", "c"], message.SuggestedActions!.Actions!.Select(action => action.Title));
    }

    [Fact]
    public void Other_channels_get_plain_words_with_their_sources_below()
    {
        var message = AnswerRenderers.For("sms").Render(Quoted(Says("Keep *this* [as] is.")), Links);

        Assert.Equal($"Keep *this* [as] is. [1]\n\nSources:\n[1] Returns https://bot.example.org/answers/{TurnId}/sources/1?lang=en#q1", message.Text);
        Assert.Equal("plain", message.TextFormat);
        Assert.Null(message.Entities);
    }
}

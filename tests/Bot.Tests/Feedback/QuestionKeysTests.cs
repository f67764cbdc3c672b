using BotSuite.Bot.Feedback;

namespace BotSuite.Bot.Tests.Feedback;

/// <summary>Equal questions share a key, so that the second complaint joins the first one's case.</summary>
public sealed class QuestionKeysTests
{
    [Theory]
    [InlineData("How do I return an item?", "  how do I RETURN an item ??")]
    [InlineData("반품은 어떻게 하나요?", "반품은  어떻게 하나요")]
    [InlineData("Ｆｅｖｅｒ?", "fever")]
    public void Case_width_spacing_and_punctuation_do_not_count(string one, string other) =>
        Assert.Equal(QuestionKeys.Of(one), QuestionKeys.Of(other));

    [Fact]
    public void Different_words_are_different_questions() =>
        Assert.NotEqual(QuestionKeys.Of("How do I return an item?"), QuestionKeys.Of("How do I exchange an item?"));

    [Fact]
    public void A_key_is_bounded_whatever_the_question() => Assert.InRange(QuestionKeys.Of(new string('a', 100_000)).Length, 1, 400);
}

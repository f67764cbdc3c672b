using BotSuite.Answering.Understanding;

namespace BotSuite.Answering.Tests.Understanding;

public sealed class FollowUpsTests
{
    [Theory]
    [InlineData("and for shoes?")]
    [InlineData("What about sale items?")]
    [InlineData("How long does it take?")]
    [InlineData("Who pays for that?")]
    [InlineData("그럼 신발은요?")]
    [InlineData("그건 얼마예요?")]
    public void A_question_that_leans_on_the_last_one_gets_its_words(string text) =>
        Assert.Equal($"How do I return an item? {text}", FollowUps.Complete(text, ["Is there parking?", "How do I return an item?"]));

    [Theory]
    [InlineData("Can my landlord keep my deposit?")]
    [InlineData("집주인이 보증금을 안 돌려줘요")]
    [InlineData("Android app does not start")]
    public void A_whole_question_stands_alone(string text) => Assert.Null(FollowUps.Complete(text, ["How do I return an item?"]));

    [Fact]
    public void Without_history_nothing_is_added() => Assert.Null(FollowUps.Complete("and for shoes?", []));

    [Fact]
    public void A_chain_of_follow_ups_reaches_back_to_the_question_that_stands_alone() =>
        Assert.Equal(
            "How do I return an item? and for shoes? how long does it take?",
            FollowUps.Complete("how long does it take?", ["Is there parking?", "How do I return an item?", "and for shoes?"]));
}

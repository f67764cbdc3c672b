using BotSuite.Answering.Understanding;

namespace BotSuite.Answering.Tests.Understanding;

public sealed class FollowUpsTests
{
    [Theory]
    [InlineData("How much is delivery to Jeju?", "and to Busan?", "How much is delivery to Busan?")]
    [InlineData("How much is delivery to Jeju?", "What about Busan?", "How much is delivery to Busan?")]
    [InlineData("Can I return underwear?", "what about shoes?", "Can I return shoes?")]
    [InlineData("How long does delivery take?", "what about weekends?", "How long does delivery take, weekends?")]
    [InlineData("How do I return an item?", "and for shoes?", "How do I return an item for shoes?")]
    [InlineData("How do I return an item?", "Who pays for that?", "Who pays for return an item?")]
    [InlineData("How do I return an item?", "how long does it take?", "how long does return an item take?")]
    [InlineData("When will I get my refund?", "why?", "why: my refund?")]
    [InlineData("How do I return an item?", "and how long do I have?", "how long do I have: return an item?")]
    [InlineData("배송은 얼마나 걸리나요?", "그럼 주말에는요?", "주말에 배송은 얼마나 걸리나요?")]
    [InlineData("배송비는 얼마인가요?", "제주도는요?", "제주도 배송비는 얼마인가요?")]
    [InlineData("반품은 어떻게 하나요?", "그건 누가 내나요?", "반품 누가 내나요?")]
    [InlineData("유언장은 어떻게 써야 효력이 있나요?", "손으로 써도 되나요?", "유언장 손으로 써도 되나요?")]
    [InlineData("주문을 취소하고 싶어요.", "왜요?", "주문을 취소 왜요?")]
    public void A_question_that_leans_on_the_last_one_is_made_whole(string earlier, string text, string whole) =>
        Assert.Equal(whole, FollowUps.Complete(text, ["Is there parking?", earlier]));

    [Theory]
    [InlineData("Can my landlord keep my deposit?")]
    [InlineData("집주인이 보증금을 안 돌려줘요")]
    [InlineData("Android app does not start")]
    [InlineData("Which payment methods do you accept?")]
    [InlineData("어떤 결제 수단을 쓸 수 있나요?")]
    public void A_whole_question_stands_alone(string text) => Assert.Null(FollowUps.Complete(text, ["How do I return an item?"]));

    [Fact]
    public void Without_history_nothing_is_added() => Assert.Null(FollowUps.Complete("and for shoes?", []));

    [Fact]
    public void What_the_last_answer_was_about_says_more_than_the_question() =>
        Assert.Equal("who pays for return an item I bought?", FollowUps.Complete("who pays for that?", ["jacket wrong colour, back it goes"], "How do I return an item I bought?"));

    [Fact]
    public void A_chain_of_follow_ups_reaches_back_to_the_question_that_stands_alone() =>
        Assert.Equal(
            "how long does return shoes take?",
            FollowUps.Complete("how long does it take?", ["Is there parking?", "Can I return underwear?", "and shoes?"]));

    [Theory]
    [InlineData("How do I return an item?", "what about it all, and him, and them?")]
    [InlineData("Can I pay by card?", "and?")]
    [InlineData("배송은 얼마나 걸리나요?", "그럼 도요?")]
    [InlineData("?", "why?")]
    public void A_question_made_whole_holds_only_words_of_the_conversation(string earlier, string text)
    {
        var whole = FollowUps.Complete(text, [earlier]);

        char[] marks = [' ', '?', ',', ':', '.'];
        Assert.All((whole ?? "").Split(marks, StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, $"{earlier} {text}", StringComparison.Ordinal));
    }
}

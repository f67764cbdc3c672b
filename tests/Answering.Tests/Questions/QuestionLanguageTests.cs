using BotSuite.Answering.Questions;

namespace BotSuite.Answering.Tests.Questions;

public sealed class QuestionLanguageTests
{
    [Theory]
    [InlineData("How do I return an item?", "ko-KR", "en")]
    [InlineData("반품은 어떻게 하나요?", "en-US", "ko")]
    [InlineData("iPhone 15 Pro Max 반품", "en-US", "ko")]
    [InlineData("What does 전세 mean in a lease?", null, "en")]
    [InlineData("Wie gebe ich etwas zurück?", "de-DE", "de")]
    [InlineData("返品できますか", null, "ja")]
    [InlineData("如何退货", null, "zh")]
    [InlineData("Как вернуть товар?", null, "ru")]
    [InlineData("كيف أعيد المنتج", "en", "ar")]
    [InlineData("12345", "ko-KR", "ko")]
    [InlineData("12345", null, "en")]
    [InlineData("😀", "x-nonsense", "en")]
    [InlineData("hello", "-", "en")]
    public void The_words_weigh_more_than_the_channels_locale(string text, string? locale, string language) =>
        Assert.Equal(language, QuestionLanguage.Of(text, locale));
}

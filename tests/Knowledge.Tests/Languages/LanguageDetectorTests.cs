using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("How do I return an item?", "en", false)]
    [InlineData("반품은 어떻게 하나요?", "ko", false)]
    [InlineData("iPhone반품", "ko", true)]
    [InlineData("iPhone 15 Pro Max 256GB Blue Titanium 반품", "ko", true)]
    [InlineData("Visa 카드로 결제했어요", "ko", true)]
    [InlineData("What does 반품 mean?", "en", true)]
    [InlineData("How do I say 반품 in the app", "en", true)]
    [InlineData("ㅋㅋㅋ", "ko", false)]
    [InlineData("refund", "en", false)]
    public void Words_tell_their_language(string text, string code, bool isMixed)
    {
        var detected = LanguageDetector.Detect(text);
        Assert.Equal((code, isMixed), (detected.Code, detected.IsMixed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("02-123-4567")]
    [InlineData("?!")]
    [InlineData("\uD800")]
    public void Text_without_letters_is_in_the_language_that_the_caller_expects(string text)
    {
        Assert.Equal("ko", LanguageDetector.Detect(text, "ko").Code);
        Assert.Equal("en", LanguageDetector.Detect(text).Code);
    }

    [Fact]
    public void The_share_is_the_part_of_the_letters_that_is_Hangul() =>
        Assert.Equal(0.25, LanguageDetector.Detect("A4 반품 sizes").HangulShare, 3);
}

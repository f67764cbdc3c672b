using BotSuite.Answering.Questions;

namespace BotSuite.Answering.Tests.Questions;

public sealed class QuestionTextTests
{
    [Theory]
    [InlineData("re\u200Bturn", "return")]
    [InlineData("\u202Ereturn\u202C", "return")]
    [InlineData("a\0b\u0007c\td\ne", "abc\td\ne")]
    [InlineData("  padded  ", "padded")]
    [InlineData("👨\u200D👩\u200D👧 family", "👨\u200D👩\u200D👧 family")]
    [InlineData("jo\u200Dhn@example.org", "john@example.org")]
    public void Invisible_marks_and_controls_go(string text, string cleaned) => Assert.Equal(cleaned, QuestionText.Clean(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("a\uFFFDb\uFFFD", QuestionText.Clean("a\uD83Db\uDE00"));

    [Fact]
    public void A_long_text_is_cut_without_halving_a_pair()
    {
        var cleaned = QuestionText.Clean(new string('x', QuestionText.Longest - 1) + "😀 and more");

        Assert.Equal(QuestionText.Longest - 1, cleaned.Length);
    }
}

using System.Text;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Tests.Retrieval.Keyword;

public sealed class TextAnalyzerTests
{
    private readonly TextAnalyzer _analyzer = new();

    [Theory]
    [InlineData("Returning returned RETURNS", "return return return")]
    [InlineData("e-mail x-ray T-Shirt", "email mail xrai rai tshirt shirt")]
    [InlineData("check-in and follow-up", "check in and follow up")]
    [InlineData("COVID-19 covid19 iPhone15", "covid 19 covid 19 iphon 15")]
    [InlineData("B12 H1N1 401k HbA1c", "b12 h1n1 401k hba1c")]
    [InlineData("$1,000.50 3.5% 10,20", "1000.50 3.5 10 20")]
    [InlineData("don't can't won't it's we're users' O'Brien", "do not can not will not it we user obrien")]
    [InlineData("don’t “quoted” users’", "do not quot user")]
    [InlineData("Café naïve Zürich", "cafe naiv zurich")]
    [InlineData("ｆｕｌｌ ｗｉｄｔｈ ①", "full width 1")]
    [InlineData("a.b.c end.Start", "a b c end start")]
    [InlineData("", "")]
    [InlineData(" \t\r\n.,;!?", "")]
    public void English_words_become_stems(string text, string terms) => Assert.Equal(terms, TermsOf(text));

    [Theory]
    [InlineData("반품은 어떻게 하나요?", "반품 품은 어떻 떻게 하나 나요")]
    [InlineData("열 이 나요", "열 이 나요")]
    [InlineData("iPhone반품", "iphon 반품")]
    [InlineData("반품iPhone은", "반품 iphon 은")]
    [InlineData("3일이내", "3 일이 이내")]
    [InlineData("10,000원", "10000 원")]
    [InlineData("고객챗봇서비스", "고객 객챗 챗봇 봇서 서비 비스")]
    [InlineData("東京 とうきょう", "東京 とう うき きょ ょう")]
    public void Hangul_and_Han_become_pairs_and_a_change_of_script_ends_a_word(string text, string terms) =>
        Assert.Equal(terms, TermsOf(text));

    [Fact]
    public void Hangul_typed_as_single_letters_by_some_keyboards_and_file_systems_is_the_same_word() =>
        Assert.Equal(TermsOf("반품 환불"), TermsOf("반품 환불".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("the", true)]
    [InlineData("how", true)]
    [InlineData("dont", true)]
    [InlineData("does", true)]
    [InlineData("return", false)]
    [InlineData("어떻", true)]
    [InlineData("나요", true)]
    [InlineData("반품", false)]
    public void Function_words_are_known_by_the_word_and_not_by_its_stem(string word, bool isFunctionWord) =>
        Assert.Equal(isFunctionWord, Assert.Single(_analyzer.Analyze(word)).IsFunctionWord);

    [Theory]
    [InlineData("\uD83D refund \uDE00", "refund")]
    [InlineData("refund 😀 now", "refund now")]
    [InlineData("re\0fund", "re fund")]
    [InlineData("\uFEFFrefund", "refund")]
    public void Broken_and_odd_characters_part_words_and_break_nothing(string text, string terms) => Assert.Equal(terms, TermsOf(text));

    [Fact]
    public void A_word_of_a_million_letters_is_cut_and_forgotten()
    {
        var term = Assert.Single(_analyzer.Analyze(new string('x', 1_000_000)));
        Assert.Equal(100, term.Text.Length);
    }

    [Theory]
    [InlineData("How do I RETURN an item?", "how do i return an item")]
    [InlineData("  what's   new ", "whats new")]
    [InlineData("반품은, 어떻게 하나요?!", "반품은 어떻게 하나요")]
    public void Questions_that_differ_in_case_marks_and_spaces_have_the_same_words(string text, string words) =>
        Assert.Equal(words, NormalizedText.WordsOf(text));

    private string TermsOf(string text) => string.Join(' ', _analyzer.Analyze(text).Select(term => term.Text));
}

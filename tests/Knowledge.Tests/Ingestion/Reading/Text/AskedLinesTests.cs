using BotSuite.Knowledge.Ingestion.Reading.Text;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Text;

public sealed class AskedLinesTests
{
    [Theory]
    [InlineData("Q: How do I pay?\nA: By card.\n\nQ: When?\nA: At once.\nOr later.", "How do I pay? = By card.|When? = At once.\nOr later.")]
    [InlineData("About us.\n\nQ1. Where are you?\nA1. In Seoul.\nQ2. Open on Sunday\nA2. No.", " = About us.|Where are you? = In Seoul.|Open on Sunday = No.")]
    [InlineData("문: 환불은 언제 되나요?\r\n답: 3일 안에 됩니다.\r\n문 2) 배송비는\r\n답 2) 무료입니다.", "환불은 언제 되나요? = 3일 안에 됩니다.|배송비는 = 무료입니다.")]
    [InlineData("[질문] 예약을 바꿀 수 있나요?\n[답변] 하루 전까지 가능합니다.", "예약을 바꿀 수 있나요? = 하루 전까지 가능합니다.")]
    [InlineData("**Q: What is it?**\n\n**A:** A thing.", "What is it? = A thing.")]
    [InlineData("Question: Can I cancel?\nYes, until noon.", "Can I cancel? = Yes, until noon.")]
    [InlineData("Q: What do I need?\nA. a passport\nB. a visa", "What do I need? = A. a passport\nB. a visa")]
    [InlineData("Q1. Revenue grew by 3 %.\nQ2. Revenue fell.", " = Q1. Revenue grew by 3 %.\nQ2. Revenue fell.")]
    [InlineData("Questions are welcome.\nA: is a letter.", " = Questions are welcome.\nA: is a letter.")]
    [InlineData("Q: Nothing follows?", " = Q: Nothing follows?")]
    public void Marked_questions_are_found_with_their_answers(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', AskedLines.Of(text, new TextRange(0, text.Length)).Select(piece => $"{piece.Question} = {piece.Range.Of(text)}")));

    [Fact]
    public void Hundreds_of_thousands_of_marks_and_empty_lines_take_no_more_than_a_walk_over_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("Q: why?\n", 100_000)) + new string('\n', 1_000_000) + string.Concat(Enumerable.Repeat("A: so\n", 100_000));
        var pieces = AskedLines.Of(text, new TextRange(0, text.Length));
        Assert.Equal("why?", Assert.Single(pieces, piece => piece.Question is not null).Question);
    }
}

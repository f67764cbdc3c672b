using BotSuite.Knowledge.Ingestion.Reading.Pdf;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Pdf;

public sealed class LineJoinTests
{
    [Theory]
    [InlineData("법은 이것을 간주합니", "다. 그리고", "법은 이것을 간주합니다. 그리고")]
    [InlineData("새로운 저장", "소를 여기에", "새로운 저장소를 여기에")]
    [InlineData("새로운 저장소는", "여기에 있다", "새로운 저장소는 여기에 있다")]
    [InlineData("see apache-", "2.0 for it", "see apache-2.0 for it")]
    [InlineData("one word", "another", "one word another")]
    public void Korean_words_that_a_line_parted_are_whole_again(string first, string second, string joined) =>
        Assert.Equal(joined, LineJoin.Of([Line("모두의 저장소를 엽니다")]).Of([Line(first), Line(second)]));

    [Fact]
    public void Where_the_file_marks_its_spaces_a_line_without_one_parts_a_word()
    {
        PdfLine[] lines = [Line("사랑하는 우리 ", endsInSpace: true), Line("나라의 사람", endsInSpace: false), Line("들이 모여 ", endsInSpace: true), Line("삽니다")];
        Assert.Equal("사랑하는 우리 나라의 사람들이 모여 삽니다", LineJoin.Of(lines).Of([.. lines.Select(line => line with { Text = line.Text.Trim() })]));
    }

    private static PdfLine Line(string text, bool endsInSpace = false) => new(text, 0, 100, 0, 10, false, endsInSpace);
}

using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Structure;

public sealed class StructuredTextTests
{
    private readonly StructuredText _text = new();

    [Fact]
    public void Headings_become_paths_and_pages_are_told_where_the_passage_begins()
    {
        _text.BeginPage(1);
        _text.Heading(1, "Leave");
        _text.Paragraph("Every employee has leave.");
        _text.Heading(2, "Sick leave");
        _text.BeginPage(2);
        _text.Paragraph("Call before nine.");

        var passages = Finish().Passages;
        Assert.Equal([("Leave", 1), ("Leave > Sick leave", 2)], passages.Select(passage => (string.Join(" > ", passage.HeadingPath), passage.Page!.Value)));
    }

    [Fact]
    public void Words_of_two_pages_never_become_one_and_a_sentence_may_go_on_over_the_page()
    {
        _text.BeginPage(1);
        _text.Paragraph("The path is of granite");
        _text.BeginPage(2);
        _text.Continue("from the quarry.");
        _text.Paragraph("Second.");
        var (words, passages) = Finish();
        Assert.Equal("The path is of granite from the quarry.\n\nSecond.\n", words);
        Assert.Equal(1, Assert.Single(passages).Page);
    }

    [Fact]
    public void A_row_of_a_table_names_its_columns()
    {
        var table = _text.BeginTable(["Size", "Price:", ""]);
        table.Row(["S", "10", "new\nhere"]);
        table.Row(["M", "", " "]);
        _text.BeginTable([]).Row(["a", "b"]);
        Assert.Equal("- Size: S; Price: 10; new here\n- Size: M\n\n- a | b\n", Finish().Text);
    }

    [Fact]
    public void Rows_of_questions_and_answers_become_entries_under_their_category()
    {
        _text.Heading(1, "Shop");
        var table = _text.BeginTable(["No.", "구분", "질문", "답변 (공개용)"]);
        table.Row(["1", "배송", "언제 오나요?", "사흘 안에 옵니다."]);
        table.Row(["2", "", "", "답만 있는 줄"]);

        var (words, passages) = Finish();
        Assert.Equal([(PassageKind.FaqEntry, "언제 오나요?", "Shop > 배송", "사흘 안에 옵니다."), (PassageKind.Section, "", "Shop", "- No.: 2; 답변 (공개용): 답만 있는 줄")],
            passages.Select(passage => (passage.Kind, string.Join('|', passage.Questions), string.Join(" > ", passage.HeadingPath), passage.Range.Of(words))));
    }

    [Fact]
    public void An_answer_may_hold_lists_and_headings_and_ends_where_it_is_said_to()
    {
        _text.BeginAnswer(["How do I return it?", "Return?", " "]);
        _text.Heading(2, "Quickly");
        _text.ListItem(0, "1.", "Pack it.\nWell.");
        _text.ListItem(1, "", "Box");
        _text.EndAnswer();
        _text.Paragraph("Something else.");

        var (words, passages) = Finish();
        Assert.Equal(["How do I return it?", "Return?"], passages[0].Questions);
        Assert.Equal("Quickly\n\n1. Pack it.\n  Well.\n  - Box", passages[0].Range.Of(words));
        Assert.Equal((PassageKind.Section, "Something else."), (passages[1].Kind, passages[1].Range.Of(words)));
    }

    [Fact]
    public void A_heading_that_asks_is_answered_by_what_stands_under_it()
    {
        _text.Heading(1, "Fees");
        _text.Heading(2, "What does it cost?");
        _text.Paragraph("Nothing.");
        var passage = Assert.Single(Finish().Passages);
        Assert.Equal((PassageKind.FaqEntry, "What does it cost?"), (passage.Kind, Assert.Single(passage.Questions)));
    }

    [Fact]
    public void A_passage_is_as_sure_as_its_least_sure_line()
    {
        _text.Recognised("Clear words.", 0.93);
        _text.Recognised("C1e@r w0rds.", 0.41);
        _text.Heading(1, "Typed");
        _text.Paragraph("Certain.");
        Assert.Equal([0.41, null], Finish().Passages.Select(passage => passage.ReadingConfidence));
    }

    [Fact]
    public void Signs_that_are_no_words_are_left_out()
    {
        _text.ListItem(0, "", "\uF0B7 one\u00ADword\uFEFF \0\u0007two \uD800half \U0001F600");
        Assert.Equal("- oneword two half \U0001F600\n", Finish().Text);
    }

    [Fact]
    public void Nothing_written_gives_no_passages()
    {
        _text.Heading(1, "Only a heading");
        _text.Paragraph(" \r\n\t");
        Assert.False(_text.HasPassages);
        Assert.Throws<UnreadableException>(() => StructuredDocument.Of(_text, new SourceFile("/x/a.docx", "a.docx"), "word/1"));
    }

    [Fact]
    public void What_is_too_long_to_stand_above_passages_is_a_paragraph()
    {
        var endless = new string('x', 5_000);
        _text.Heading(1, endless);
        _text.Answer([endless], "An answer.");
        var (text, passages) = Finish();
        Assert.Contains(endless + "\n\nAn answer.", text, StringComparison.Ordinal);
        Assert.All(passages, passage => Assert.Equal((0, "File"), (passage.Questions.Count, Assert.Single(passage.HeadingPath))));
    }

    [Fact]
    public void A_text_that_grows_beyond_its_limit_is_refused()
    {
        var rows = new StructuredText(longest: 1_000).BeginTable([new string('n', 90)]);
        var exception = Assert.Throws<UnreadableException>(() =>
        {
            for (var i = 0; i < 20; i++) rows.Row(["1"]);
        });
        Assert.Equal("the text that the file stands for is longer than 1000 characters", exception.Message);
    }

    private (string Text, IReadOnlyList<PassageDraft> Passages) Finish() => _text.Finish("File");
}

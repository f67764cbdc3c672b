using BotSuite.Answering.Writing;

namespace BotSuite.Answering.Tests.Writing;

public sealed class ShapedSentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("Dr. Smith saw Mr. Jones. He left.", "Dr. Smith saw Mr. Jones.|He left.")]
    [InlineData("Take 2.5 mg (e.g. half a tablet) at 8 a.m. daily. Then rest.", "Take 2.5 mg (e.g. half a tablet) at 8 a.m. daily.|Then rest.")]
    [InlineData("The U.S. Department of Labor decides. It lives in the U.S. The rest is simple.", "The U.S. Department of Labor decides.|It lives in the U.S.|The rest is simple.")]
    [InlineData("Bring I.D., bills, etc. They help.", "Bring I.D., bills, etc.|They help.")]
    [InlineData("No. You cannot. See No. 5 of the list.", "No.|You cannot.|See No. 5 of the list.")]
    [InlineData("J. R. Smith wrote it. Read on.", "J. R. Smith wrote it.|Read on.")]
    [InlineData("Visit www.example.org/a.html. Then call.", "Visit www.example.org/a.html.|Then call.")]
    [InlineData("He said \"stop.\" Then he left.", "He said \"stop.\"|Then he left.")]
    [InlineData("Really?! Yes... maybe not. Fine.", "Really?!|Yes... maybe not.|Fine.")]
    [InlineData("반품은 30일 안에 하실 수 있습니다. 영수증이 필요해요. 괜찮을까요? 네!", "반품은 30일 안에 하실 수 있습니다.|영수증이 필요해요.|괜찮을까요?|네!")]
    [InlineData("2024. 3. 1.부터 시행됩니다. 체온이 38.5도를 넘으면 연락하세요.", "2024. 3. 1.부터 시행됩니다.|체온이 38.5도를 넘으면 연락하세요.")]
    [InlineData("可以退货。请保留收据。", "可以退货。|请保留收据。")]
    [InlineData("No end at all", "No end at all")]
    [InlineData("A line that was wrapped by the editor somewhere\nin its middle. Next.", "A line that was wrapped by the editor somewhere\nin its middle.|Next.")]
    [InlineData("Opening hours\nWe open at nine.", "Opening hours|We open at nine.")]
    public void Sentences_end_where_a_reader_would_end_them(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ShapedSentences.Of(text).Select(sentence => text[sentence.Start..sentence.End]));

    [Fact]
    public void Lists_stay_lists_without_their_marks()
    {
        const string Text = "Do this:\n\n1. Call us. Say your name.\n2) Wait\n   for the letter.\n\n- one\n* two\n•three\n• four\n\nThat is all.";

        var sentences = ShapedSentences.Of(Text).Select(sentence => (sentence.Shape, Text[sentence.Start..sentence.End]));

        Assert.Equal(
            [
                (SentenceShape.Paragraph, "Do this:"), (SentenceShape.Step, "Call us."), (SentenceShape.Running, "Say your name."),
                (SentenceShape.Step, "Wait\n   for the letter."), (SentenceShape.Bullet, "one"), (SentenceShape.Bullet, "two"),
                (SentenceShape.Bullet, "three"), (SentenceShape.Bullet, "four"), (SentenceShape.Paragraph, "That is all."),
            ],
            sentences);
    }

    [Fact]
    public void Words_in_the_line_below_a_list_are_no_part_of_its_last_item()
    {
        const string Text = "- Rest.\n- Drink enough; water\n  is best.\nSee a doctor if it lasts. Call early.\n- Sleep\nand rest.";

        Assert.Equal(
            [
                (SentenceShape.Bullet, "Rest."), (SentenceShape.Bullet, "Drink enough; water\n  is best."),
                (SentenceShape.Paragraph, "See a doctor if it lasts."), (SentenceShape.Running, "Call early."), (SentenceShape.Bullet, "Sleep\nand rest."),
            ],
            ShapedSentences.Of(Text).Select(sentence => (sentence.Shape, Text[sentence.Start..sentence.End])));
    }

    [Fact]
    public void An_item_whose_mark_stands_alone_has_its_words_on_the_next_line()
    {
        const string Text = "Try one of these:\n\n-\nHead back home .\n\n-\nGo to our help center .";

        Assert.Equal(
            [(SentenceShape.Paragraph, "Try one of these:"), (SentenceShape.Bullet, "Head back home ."), (SentenceShape.Bullet, "Go to our help center .")],
            ShapedSentences.Of(Text).Select(sentence => (sentence.Shape, Text[sentence.Start..sentence.End])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("...!!!???")]
    [InlineData("- \n- \n1. \n")]
    [InlineData("\uD83D. \uDE00! \u200F. \u202E?")]
    [InlineData("................................................................ a. b. c. D. E. F. 1. 2. 3.")]
    public void Odd_texts_give_ranges_in_order_that_stay_inside(string text)
    {
        var last = 0;
        foreach (var sentence in ShapedSentences.Of(text))
        {
            Assert.InRange(sentence.Start, last, text.Length);
            Assert.InRange(sentence.End, sentence.Start + 1, text.Length);
            last = sentence.End;
        }
    }
}

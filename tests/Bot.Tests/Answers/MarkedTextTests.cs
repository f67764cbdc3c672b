using BotSuite.Bot.Channels.Answers;

namespace BotSuite.Bot.Tests.Answers;

/// <summary>A document's text is shown unchanged, with the quoted words told apart.</summary>
public sealed class MarkedTextTests
{
    private const string Text = "Zero. One. Two. Three.";

    [Fact]
    public void Quoted_words_are_numbered_in_the_order_of_the_text_and_nothing_is_lost()
    {
        var pieces = MarkedText.Cut(Text, [(16, 22), (6, 10)]);

        Assert.Equal([("Zero. ", null), ("One.", 1), (" Two. ", null), ("Three.", (int?)2)], pieces.Select(piece => (piece.Text, piece.Mark)));
        Assert.Equal(Text, string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Fact]
    public void Sentences_that_overlap_or_stand_side_by_side_are_one_quotation() =>
        Assert.Equal("One. Two.", Assert.Single(MarkedText.Cut(Text, [(6, 10), (8, 10), (11, 15)]), piece => piece.Mark is not null).Text);

    [Theory]
    [InlineData(-5, 4, "Zero")]
    [InlineData(16, 9_999, "Three.")]
    public void A_range_that_leaves_the_text_is_cut_to_it(int start, int end, string marked) =>
        Assert.Equal(marked, Assert.Single(MarkedText.Cut(Text, [(start, end)]), piece => piece.Mark is not null).Text);

    [Theory]
    [InlineData(7, 7)]
    [InlineData(9, 3)]
    [InlineData(500, 600)]
    public void A_range_without_words_marks_nothing(int start, int end) =>
        Assert.Equal(Text, Assert.Single(MarkedText.Cut(Text, [(start, end)])).Text);
}

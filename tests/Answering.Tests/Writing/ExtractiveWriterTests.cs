using BotSuite.Answering.Tests.Drivers;
using BotSuite.Answering.Writing;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Tests.Writing;

public sealed class ExtractiveWriterTests
{
    // Twelve sentences of some hundred characters: too long to be quoted whole.
    private static readonly string Filler = string.Join(' ', Enumerable.Range(1, 12).Select(number =>
        $"Paragraph {(char)('A' + number)} speaks of gardens, weather and the long road that leads from the village to the sea."));

    [Fact]
    public async Task A_short_text_is_quoted_whole_whatever_was_asked()
    {
        Assert.Equal(
            ["Shops open at nine.", "They close at six.", "Bring a bag."],
            await WriteAsync("parking", "Shops open at nine. They close at six.\n\n- Bring a bag."));
    }

    [Fact]
    public async Task Of_a_long_text_the_sentences_with_the_questions_words_are_quoted_in_the_texts_order()
    {
        var written = await WriteAsync("dog licence fee", $"{Filler} The dog licence costs ten dollars. {Filler} The fee is waived for guide dogs.");

        Assert.Equal("The dog licence costs ten dollars.", written[0]);
        Assert.Contains("The fee is waived for guide dogs.", written);
        Assert.True(written.Sum(sentence => sentence.Length) <= 800);
    }

    [Fact]
    public async Task A_sentence_that_leans_on_the_one_before_brings_it_along()
    {
        var written = await WriteAsync("grapefruit", $"{Filler} Some tablets act more strongly with certain food. This is so with grapefruit.");

        Assert.Equal(["Some tablets act more strongly with certain food.", "This is so with grapefruit."], written.TakeLast(2));
    }

    [Fact]
    public async Task A_list_stays_whole_with_the_line_that_introduces_it()
    {
        var written = await WriteAsync("visa papers", $"{Filler}\n\nFor a visa you need these papers:\n- a passport\n- two photos\n- a letter. It must be signed.\n\n{Filler}");

        Assert.Equal(["For a visa you need these papers:", "a passport", "two photos", "a letter.", "It must be signed."], written.Take(5));
    }

    [Fact]
    public async Task A_gap_begins_a_paragraph_so_that_nobody_reads_across_it()
    {
        var sentences = await SentencesAsync("dog licence fee", $"{Filler} The dog licence costs ten dollars. {Filler} The fee is waived for guide dogs.");

        Assert.Equal(SentenceShape.Paragraph, sentences[0].Shape);
        Assert.Equal(SentenceShape.Paragraph, sentences[^1].Shape);
    }

    [Fact]
    public async Task A_lone_hit_at_the_end_is_given_its_surroundings()
    {
        var written = await WriteAsync("zebra", $"{Filler} See the zebra page.");

        Assert.Equal("See the zebra page.", written[^1]);
        Assert.True(written.Count > 1);
    }

    [Fact]
    public async Task Without_a_word_in_common_the_text_is_quoted_from_its_beginning()
    {
        var written = await WriteAsync("xyzzy", Filler);

        Assert.StartsWith("Paragraph B speaks", written[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_sentence_is_the_text_that_its_range_names()
    {
        var text = $"{Filler}\n\n1. 반품은 30일 안에 하세요. 영수증이 필요합니다!\n2. Call 😀 us.\n\n{Filler}";
        foreach (var sentence in await SentencesAsync("반품 영수증", text))
            Assert.Equal(text[sentence.Start..sentence.End], text[sentence.Start..sentence.End].Trim());
    }

    private static async Task<List<string>> WriteAsync(string question, string text) =>
        [.. (await SentencesAsync(question, text)).Select(sentence => text[sentence.Start..sentence.End])];

    private static async Task<IReadOnlyList<WrittenSentence>> SentencesAsync(string question, string text)
    {
        await using var host = await AnsweringHost.StartAsync();
        var words = await host.Get<IPassageRetriever>().WeighWordsAsync(
            new PassageQuery { Text = question, Language = "en", Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 15) } },
            TestContext.Current.CancellationToken);
        var passage = new RetrievedPassage
        {
            PassageId = Guid.NewGuid(),
            VersionId = Guid.NewGuid(),
            DocumentId = Guid.NewGuid(),
            DocumentKey = "d",
            Kind = PassageKind.Section,
            Title = "Title",
            Text = text,
            Start = 0,
            Language = "en",
            Domain = "customer",
        };
        return ExtractiveWriter.Write(passage, new QuestionTerms(words, host.Get<ContentWords>()));
    }
}

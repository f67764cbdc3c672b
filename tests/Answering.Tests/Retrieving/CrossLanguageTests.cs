using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests.Retrieving;

/// <summary>A question in a language that the sources do not speak, with a model that knows one language only.</summary>
public sealed class CrossLanguageTests
{
    private static readonly Entry Refund = new("refund", "When do I get my refund?", "The refund is paid within five days.");
    private static readonly Entry RefundKorean = new("refund-ko", "환불은 언제 받나요?", "환불은 5일 안에 지급됩니다.") { Language = "ko" };

    [Theory]
    [InlineData("환불은 언제 받을 수 있나요?", "ko")]
    [InlineData("Wann bekomme ich mein Geld zurück?", "en")]
    public async Task What_only_English_sources_answer_is_said_to_be_not_found_in_the_askers_language(string question, string language)
    {
        await using var host = await AnsweringHost.StartAsync(null, ("Embeddings:Provider", "None"));
        await host.KnowsAsync(Refund);

        var answer = (await host.HearsAsync(question)).Answer;

        Assert.Equal((TurnEnding.NotFound, language), (answer.Ending, answer.Language));
        Assert.Empty(answer.Sentences);
        // Topics are named in the asker's language; German counts as English, the language of the rest.
        Assert.Equal(language == "ko" ? 0 : 1, answer.Suggestions.Count);
    }

    [Fact]
    public async Task What_only_Korean_sources_answer_is_said_to_be_not_found_in_English()
    {
        await using var host = await AnsweringHost.StartAsync(null, ("Embeddings:Provider", "None"));
        await host.KnowsAsync(RefundKorean);

        var answer = (await host.HearsAsync("When do I get my refund?")).Answer;

        Assert.Equal((TurnEnding.NotFound, "en"), (answer.Ending, answer.Language));
        Assert.Empty(answer.Suggestions);
    }

    [Fact]
    public async Task A_name_that_both_languages_write_alike_is_found_in_the_other_one()
    {
        await using var host = await Samples.StartAsync(("Embeddings:Provider", "None"));

        Assert.Contains("PX-77", (await host.HearsAsync("Parking permit PX-77")).Answer.Sentences.Select(sentence => sentence.Text).DefaultIfEmpty("").Aggregate(string.Concat), StringComparison.Ordinal);
    }
}

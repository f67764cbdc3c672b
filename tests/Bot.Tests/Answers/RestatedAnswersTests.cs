using System.Text.Json;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Answers;

/// <summary>Nobody is told that a model's words are a quotation: not under the answer, not on the page of its source, not by the proof.</summary>
public sealed class RestatedAnswersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_s_sentences_are_labelled_as_such_wherever_they_are_shown()
    {
        await using var model = await ModelServer.SayingAsync("For each item only one coupon can be used. [1]\nPoints from 1,000 upwards can be used. [1]\n");
        await using var bot = await WritingBot.StartAsync(model);
        var visitor = await bot.VisitorAsync();

        var answer = await visitor.AskAsync(WritingBot.Asked);

        Assert.StartsWith("For each item only one coupon can be used.", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("Written by AI from the cited passages and checked against them", answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("word for word", answer.ToString(), StringComparison.Ordinal);
        var page = await bot.Http.GetStringAsync($"/answers/{answer.AnswerId()}/sources/1", Token);
        Assert.Contains("AI wrote the answer from the marked words", page, StringComparison.Ordinal);
        Assert.Contains("Only one coupon can be used for each item", page, StringComparison.Ordinal);
        Assert.Equal([(true, "valid"), (true, "valid")], await ProofAsync(bot, answer));
    }

    [Fact]
    public async Task Where_the_model_fails_the_answer_is_a_quotation_and_called_one()
    {
        await using var model = await ModelServer.SayingAsync("Points can be used from 10 upwards. [1]\n");
        await using var bot = await WritingBot.StartAsync(model);
        var visitor = await bot.VisitorAsync();

        var answer = await visitor.AskAsync(WritingBot.Asked);

        Assert.Single(model.Asked);
        Assert.Contains("Automatic answer, quoted word for word", answer.ToString(), StringComparison.Ordinal);
        Assert.Contains("The marked words are the ones that the answer quotes", await bot.Http.GetStringAsync($"/answers/{answer.AnswerId()}/sources/1", Token), StringComparison.Ordinal);
        Assert.All(await ProofAsync(bot, answer), sentence => Assert.Equal((false, "valid"), sentence));
    }

    private static async Task<(bool, string?)[]> ProofAsync(BotProcess bot, JsonElement answer)
    {
        using var report = JsonDocument.Parse(await bot.Http.GetStringAsync($"/api/answers/{answer.AnswerId()}/proof", Token));
        return [.. report.RootElement.GetProperty("sentences").EnumerateArray()
            .Select(sentence => (sentence.GetProperty("restated").GetBoolean(), sentence.GetProperty("standing").GetString()))];
    }
}

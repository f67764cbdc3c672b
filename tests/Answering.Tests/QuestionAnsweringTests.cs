using BotSuite.Answering.Proof;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests;

public sealed class QuestionAnsweringTests
{
    private static readonly Entry Returns = new("returns", "How do I return an item I bought?",
        "You can return an item within 30 days. Print the label from your account.\n\n1. Pack the item.\n2. Stick the label on the parcel.");

    [Fact]
    public async Task A_question_with_an_entry_is_answered_in_the_entrys_words_with_proof()
    {
        await using var host = await AnsweringHost.StartAsync();
        var version = await host.KnowsAsync(Returns);

        var answered = await host.HearsAsync("How do I return an item I bought?");

        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.Equal(
            ["You can return an item within 30 days.", "Print the label from your account.", "Pack the item.", "Stick the label on the parcel."],
            answered.Answer.Sentences.Select(sentence => sentence.Text));
        Assert.All(answered.Answer.Sentences, sentence => Assert.Equal(version, Assert.Single(sentence.Proofs).VersionId));
        var report = await host.Get<ProofVerifier>().VerifyAsync(answered.Answer.TurnId, TestContext.Current.CancellationToken);
        Assert.True(report!.Valid, string.Join("; ", report.Sentences) + report.TextStands);
        Assert.Equal(answered.LedgerEntry.ReleaseId, (await host.LedgerAsync(answered.Answer.TurnId)).ReleaseId);
    }

    [Fact]
    public async Task A_question_that_no_source_answers_is_told_so_with_a_way_on()
    {
        await using var host = await AnsweringHost.StartAsync();
        await host.KnowsAsync(Returns);

        var answer = (await host.HearsAsync("Which planet has the most moons?")).Answer;

        Assert.Equal(TurnEnding.NotFound, answer.Ending);
        Assert.Empty(answer.Sentences);
        Assert.Equal(["How do I return an item I bought?"], answer.Suggestions);
        Assert.Contains(answer.Reference, answer.Closing, StringComparison.Ordinal);
    }
}

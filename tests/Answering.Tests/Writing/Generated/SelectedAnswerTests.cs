using BotSuite.Answering.Proof;
using BotSuite.Answering.Releases;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Answering.Writing;
using BotSuite.Data.Releases;

namespace BotSuite.Answering.Tests.Writing.Generated;

/// <summary>Where a release has the model choose, it names sentences and says none itself.</summary>
public sealed class SelectedAnswerTests
{
    private const string Asked = "How long does standard shipping take, and can batteries go by express shipping?";

    private static readonly Entry Shipping = new("shipping", null,
        "Standard shipping takes 3 to 5 business days. Express shipping costs $12 and takes two business days. You must not send batteries by express shipping.")
    { Heading = "Standard shipping and express shipping" };

    [Theory]
    [InlineData("1.3\n1.1")]
    [InlineData("1.3, 1.1 and 1.3 again; also 9.9 and 1.99 and 0.1")]
    public async Task The_sentences_that_it_names_are_copied_in_its_order(string said)
    {
        await using var server = await ModelServer.SayingAsync(said);
        await using var host = await HostAsync(server);

        var answered = await host.HearsAsync(Asked);

        Assert.Equal(
            ["You must not send batteries by express shipping.", "Standard shipping takes 3 to 5 business days."],
            answered.Answer.Sentences.Select(sentence => sentence.Text));
        Assert.All(answered.Answer.Sentences, sentence => Assert.False(sentence.IsRestated));
        var report = await host.Get<ProofVerifier>().VerifyAsync(answered.Answer.TurnId, TestContext.Current.CancellationToken);
        Assert.All(report!.Sentences, sentence => Assert.Equal((ProofStanding.Valid, false), (sentence.Standing, sentence.Restated)));
    }

    [Theory]
    [InlineData("NONE")]
    [InlineData("")]
    [InlineData("7.1")]
    [InlineData("Shipping is free of charge, always.")]
    [InlineData("99999999999999999999.1")]
    public async Task Where_it_names_none_the_answer_is_chosen_by_code(string said)
    {
        await using var server = await ModelServer.SayingAsync(said);
        await using var host = await HostAsync(server);

        var answered = await host.HearsAsync(Asked);

        Assert.Contains("Standard shipping takes 3 to 5 business days.", answered.Answer.Sentences.Select(sentence => sentence.Text));
        Assert.DoesNotContain(answered.Answer.Sentences, sentence => sentence.Text.Contains("free", StringComparison.Ordinal));
        Assert.Contains(answered.LedgerEntry.Verdicts, verdict => verdict.Rule == "writing/no-answer");
    }

    private static async Task<AnsweringHost> HostAsync(ModelServer server)
    {
        var host = await Samples.StartAsync(server.Settings);
        await host.KnowsAsync(Shipping);
        await using var context = host.Open();
        context.Releases.Add(new Release
        {
            Id = Guid.CreateVersion7(),
            Number = 1,
            Name = "Choosing",
            State = ReleaseState.Published,
            BundleJson = new AnsweringBundle { Writing = new WritingSettings { Writer = WriterKind.Select } }.Write(),
            CreatedAt = host.Clock.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return host;
    }
}

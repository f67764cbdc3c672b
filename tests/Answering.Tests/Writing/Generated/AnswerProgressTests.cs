using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Releases;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Answering.Writing;
using BotSuite.Data.Releases;

namespace BotSuite.Answering.Tests.Writing.Generated;

/// <summary>Sentences are told before the answer is whole only where nothing has to be read or checked before them.</summary>
public sealed class AnswerProgressTests
{
    private const string Asked = "How long does standard shipping take, and what does express shipping cost?";
    private const string Draft = "With standard shipping it takes 3 to 5 business days. [1]\nExpress shipping costs $13. [1]\nExpress shipping costs $12. [1]\n";

    private static readonly Entry Shipping = new("shipping", null, "Standard shipping takes 3 to 5 business days. Express shipping costs $12 and takes two business days.") { Heading = "Standard shipping and express shipping" };

    [Fact]
    public async Task Sentences_are_told_as_they_will_stand_in_the_answer()
    {
        await using var server = await ModelServer.SayingAsync(Draft);
        await using var host = await HostAsync(server);
        var heard = new Listener();

        var answered = await host.HearsAsync(Question(heard));

        Assert.Equal(["With standard shipping it takes 3 to 5 business days.", "Express shipping costs $12."], heard.Sentences.Select(sentence => sentence.Text));
        Assert.Equal(
            answered.Answer.Sentences.Select(sentence => (sentence.Text, sentence.Shape, sentence.IsRestated, sentence.Proofs[0])),
            heard.Sentences.Select(sentence => (sentence.Text, sentence.Shape, sentence.IsRestated, sentence.Proofs[0])));
    }

    [Fact]
    public async Task In_an_emergency_no_model_is_asked_and_nothing_stands_before_the_numbers_to_call()
    {
        await using var server = await ModelServer.SayingAsync(Draft);
        await using var host = await HostAsync(server);
        var heard = new Listener();
        var judgement = new MessageJudgement(Asked, []) { Level = EmergencyLevel.Now, Card = "medical" };

        var answered = await host.HearsAsync(Question(heard) with { Judgement = judgement });

        Assert.NotNull(answered.Answer.Lead);
        Assert.NotEmpty(answered.Answer.Sentences);
        Assert.All(answered.Answer.Sentences, sentence => Assert.False(sentence.IsRestated));
        Assert.Empty(server.Asked);
        Assert.Empty(heard.Sentences);
    }

    [Fact]
    public async Task A_text_that_is_not_in_force_is_not_shown_before_that_is_said()
    {
        await using var server = await ModelServer.SayingAsync(Draft);
        await using var host = await HostAsync(server);
        var heard = new Listener();

        var answered = await host.HearsAsync(Question(heard) with { AsOf = new DateOnly(2026, 5, 1) });

        Assert.NotNull(answered.Answer.Lead);
        Assert.All(answered.Answer.Sentences, sentence => Assert.True(sentence.IsRestated));
        Assert.Empty(heard.Sentences);
    }

    [Fact]
    public async Task Where_a_second_check_follows_nothing_is_told_before_it()
    {
        await using var server = await ModelServer.StartAsync((context, number) => ModelServer.SayAsync(context, number == 1 ? Draft : "1"));
        await using var host = await HostAsync(server, new WritingSettings { Check = new PromptStep { On = true } });
        var heard = new Listener();

        var answered = await host.HearsAsync(Question(heard));

        Assert.Equal(2, server.Asked.Count);
        Assert.DoesNotContain(answered.Answer.Sentences, sentence => sentence.Text.StartsWith("With standard", StringComparison.Ordinal));
        Assert.Empty(heard.Sentences);
    }

    private static Question Question(Listener heard) => new() { Text = Asked, ChannelId = "test", Progress = heard };

    private static async Task<AnsweringHost> HostAsync(ModelServer server, WritingSettings? writing = null)
    {
        var host = await Samples.StartAsync(server.Settings);
        await host.KnowsAsync(Shipping);
        if (writing is null) return host;
        await using var context = host.Open();
        context.Releases.Add(new Release
        {
            Id = Guid.CreateVersion7(),
            Number = 1,
            Name = "Checking",
            State = ReleaseState.Published,
            BundleJson = new AnsweringBundle { Writing = writing }.Write(),
            CreatedAt = host.Clock.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private sealed class Listener : IAnswerProgress
    {
        public List<QuotedSentence> Sentences { get; } = [];

        public ValueTask SentencePassedAsync(QuotedSentence sentence, CancellationToken cancellationToken)
        {
            Sentences.Add(sentence);
            return ValueTask.CompletedTask;
        }
    }
}

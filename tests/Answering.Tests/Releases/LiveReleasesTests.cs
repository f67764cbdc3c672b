using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Packs;
using BotSuite.Answering.Releases;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Releases;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Answering.Tests.Releases;

public sealed class LiveReleasesTests
{
    [Fact]
    public async Task Many_first_questions_at_once_make_one_release()
    {
        await using var host = await AnsweringHost.StartAsync();

        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => host.HearsAsync("hello"))));

        await using var context = host.Open();
        var release = await context.Releases.SingleAsync(TestContext.Current.CancellationToken);
        Assert.All(turns, turn => Assert.Equal(release.Id, turn.LedgerEntry.ReleaseId));
    }

    [Fact]
    public async Task A_release_that_is_published_answers_soon_after_with_its_own_thresholds()
    {
        await using var host = await Samples.StartAsync();
        const string Question = "Which day does the landlord return the money for the rental?";
        var before = await host.HearsAsync(Question);

        var strict = new AnsweringBundle { Thresholds = new AnsweringThresholds { NotFoundBelow = 0.99, AskBelow = 0.995, CuratedMatch = 1 } };
        await PublishAsync(host, 2, strict.Write());
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        var after = await host.HearsAsync(Question);

        Assert.NotEqual(TurnEnding.NotFound, before.Answer.Ending);
        Assert.Equal(TurnEnding.NotFound, after.Answer.Ending);
        Assert.NotEqual(before.LedgerEntry.ReleaseId, after.LedgerEntry.ReleaseId);
    }

    [Fact]
    public async Task A_release_brings_guardrails_of_its_own()
    {
        await using var host = await AnsweringHost.StartAsync();
        const string Message = "Help, the kettle exploded!";
        var before = await host.HearsAsync(Message);

        var rule = new GuardrailRule { Id = "shop/recall", Action = GuardrailAction.Card, Card = "medical", Phrases = new Dictionary<string, string[]> { ["en"] = ["the kettle exploded"] } };
        await PublishAsync(host, 2, new AnsweringBundle { Guardrails = new GuardrailSettings { Packs = [new GuardrailPack { Id = "shop", Version = 3, Rules = [rule] }] } }.Write());
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        var after = await host.HearsAsync(Message);

        Assert.NotEqual(TurnEnding.Emergency, before.Answer.Ending);
        Assert.Equal(TurnEnding.Emergency, after.Answer.Ending);
        Assert.Contains(after.LedgerEntry.Verdicts, verdict => verdict.Rule == "shop/recall");
    }

    [Fact]
    public async Task Guardrails_that_do_not_fit_fail_the_turn_and_danger_is_heard_all_the_same()
    {
        await using var host = await AnsweringHost.StartAsync();
        await PublishAsync(host, 1, new AnsweringBundle { Guardrails = new GuardrailSettings { Changes = [new RuleChange { Rule = "nobody/knows", Off = true }] } }.Write());

        var asked = await host.HearsAsync("How do I return a parcel?");
        var endangered = await host.HearsAsync("I want to die");
        var typed = await host.Get<LiveGuardrails>().JudgeTypedAsync("I want to die", TestContext.Current.CancellationToken);

        Assert.Equal((TurnEnding.Failed, TurnEnding.Emergency), (asked.Answer.Ending, endangered.Answer.Ending));
        Assert.Contains("nobody/knows", asked.LedgerEntry.Failure, StringComparison.Ordinal);
        Assert.Equal(EmergencyLevel.Now, typed.Level);
        Assert.Contains(host.Logs.Lines, line => line.Message.Contains("built-in ones judge", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_release_with_a_broken_bundle_fails_the_turn_and_not_the_process()
    {
        await using var host = await AnsweringHost.StartAsync();
        await PublishAsync(host, 1, "{\"thresholds\":");

        var answered = await host.HearsAsync("My address is jane@example.org");

        Assert.Equal(TurnEnding.Failed, answered.Answer.Ending);
        Assert.StartsWith("release: InvalidDataException", answered.LedgerEntry.Failure, StringComparison.Ordinal);
        // Nothing was masked yet, so nothing is kept.
        Assert.DoesNotContain("jane", answered.LedgerEntry.Question, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_is_read_back_as_it_was_written_and_leaves_room_for_later_parts()
    {
        var bundle = new AnsweringBundle { Thresholds = new AnsweringThresholds { AskBelow = 0.4 } };

        Assert.Equal(0.4, AnsweringBundle.Read(bundle.Write()).Thresholds.AskBelow);
        Assert.Equal(0.4, AnsweringBundle.Read("{\"thresholds\":{\"askBelow\":0.4},\"packs\":[]}").Thresholds.AskBelow);
    }

    [Theory]
    [InlineData("{\"form\":3}")]
    [InlineData("{\"form\":2,\"writer\":\"extractive\"}")]
    [InlineData("{\"writer\":\"generated\"}")]
    [InlineData("{\"writer\":null}")]
    public void A_bundle_that_asks_for_what_is_not_known_here_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => AnsweringBundle.Read(json));

    private static async Task PublishAsync(AnsweringHost host, int number, string bundle)
    {
        await using var context = host.Open();
        context.Releases.Add(new Release
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            Name = "Test",
            State = ReleaseState.Published,
            BundleJson = bundle,
            CreatedAt = host.Clock.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}

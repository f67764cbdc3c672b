using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Outbound;
using BotSuite.Answering.Order;
using BotSuite.Answering.Releases;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>The opening words of a finished answer.</summary>
public sealed class AnswerGuardrailsTests
{
    [Fact]
    public void Opening_words_lose_links_and_personal_data_that_no_source_holds_and_the_verdicts_point_at_the_marks()
    {
        var (reply, verdicts) = Guard(TurnEnding.Answered, "See www.evil.example or https://example.org/a, write to tom@evil.example or call +44 20 7946 0958.");

        Assert.Equal("See […] or https://example.org/a, write to [email] or call +44 20 7946 0958.", reply.Lead);
        Assert.Equal(
            [("links/uncited", GuardrailAction.Rewrite, "[…]"), ("personal-data/email", GuardrailAction.Mask, "[email]")],
            verdicts.Select(said => (said.Verdict.Rule, said.Verdict.Action, said.Words[said.Verdict.Start..said.Verdict.End])));
    }

    [Theory]
    [InlineData(TurnEnding.Emergency)]
    [InlineData(TurnEnding.Refused)]
    [InlineData(TurnEnding.NotFound)]
    public void A_card_and_other_fixed_words_stay_as_they_are(TurnEnding ending)
    {
        var (reply, verdicts) = Guard(ending, "Call +44 20 7946 0123 or see www.help.example.");

        Assert.Equal("Call +44 20 7946 0123 or see www.help.example.", reply.Lead);
        Assert.Empty(verdicts);
    }

    private static GuardedReply Guard(TurnEnding ending, string lead)
    {
        var facts = new TurnFacts { TurnId = Guid.NewGuid(), Question = new Question { Text = "a", ChannelId = "test" }, StartedAt = DateTimeOffset.UnixEpoch };
        var source = new Citation(1, "Calls", Guid.NewGuid(), Guid.NewGuid(), null, "Call +44 20 7946 0958.", "https://example.org/a");
        return new AnswerGuardrails(new ReleasedJudges(MessageJudge.BuiltIn)).Guard(
            new Reply { Ending = ending, Language = "en", Lead = lead, Citations = [source], Domain = "customer" },
            new ReleasedQuestion(facts, new LiveRelease(Guid.NewGuid(), 1, new AnsweringBundle())));
    }
}

using System.Text.Json;
using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Packs;
using BotSuite.Answering.Releases;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>What an editor can change about the guardrails through a release.</summary>
public sealed class GuardrailSettingsTests
{
    private static readonly GuardrailRule Rule = new()
    {
        Id = "shop/recall",
        Action = GuardrailAction.Card,
        Card = "medical",
        Phrases = new Dictionary<string, string[]> { ["en"] = ["the kettle exploded"], ["ko"] = ["주전자가 터졌"] },
    };

    [Theory]
    [InlineData("Help, the kettle exploded!")]
    [InlineData("방금 주전자가 터졌어요")]
    public void A_rule_of_ones_own_is_heard_in_both_languages(string text)
    {
        var judgement = Judge(Own(Rule)).Judge(text);

        Assert.Equal((EmergencyLevel.Now, "medical"), (judgement.Level, judgement.Card));
        Assert.Contains(judgement.Verdicts, verdict => (verdict.Rule, verdict.Pack) == ("shop/recall", "shop/3"));
    }

    [Fact]
    public void A_rule_that_is_switched_off_is_heard_no_more_and_its_pack_is_known_as_changed()
    {
        var before = BuiltInPacks.All;
        var rule = before.Single(pack => pack.Id == "legal").Rules[0].Id;

        var after = Changed(new RuleChange { Rule = rule, Off = true }).ApplyTo(before).Single(pack => pack.Id == "legal");

        Assert.DoesNotContain(after.Rules, kept => kept.Id == rule);
        Assert.Matches(@"^legal/\d+\+[0-9a-f]{8}$", after.Name);
    }

    [Fact]
    public void A_phrase_can_be_added_and_left_out()
    {
        var rule = BuiltInPacks.All.Single(pack => pack.Id == "medical").Rules[0];
        var left = rule.Phrases["en"][0];
        var change = new RuleChange { Rule = rule.Id, Phrases = One("zorb collapsed"), Without = One(left) };

        var phrases = Changed(change).ApplyTo(BuiltInPacks.All).SelectMany(pack => pack.Rules).Single(tuned => tuned.Id == rule.Id).Phrases["en"];

        Assert.Contains("zorb collapsed", phrases);
        Assert.DoesNotContain(left, phrases);
    }

    [Fact]
    public void Packs_without_changes_keep_their_name()
    {
        var rule = BuiltInPacks.All.Single(pack => pack.Id == "legal").Rules[0].Id;

        var packs = Changed(new RuleChange { Rule = rule, Phrases = One("zorb") }).ApplyTo(BuiltInPacks.All);

        Assert.Equal(["legal"], packs.Where(pack => pack.Changes is not null).Select(pack => pack.Id));
    }

    [Fact]
    public void Settings_are_read_back_from_a_release_as_they_were_written()
    {
        var settings = new GuardrailSettings { Changes = [new RuleChange { Rule = "medical/breathing", Phrases = One("zorb") }], Packs = [Pack(Rule)] };

        var read = AnsweringBundle.Read(new AnsweringBundle { Guardrails = settings }.Write()).Guardrails;

        Assert.Equal(Write(settings), Write(read));
        Assert.Equal("shop/3", Assert.Single(read.Packs).Name);
    }

    [Theory]
    [InlineData("""{"guardrails":{"chnges":[]}}""")]
    [InlineData("""{"guardrails":{"changes":[{"rule":"a","of":true}]}}""")]
    [InlineData("""{"guardrails":{"changes":[{"rule":"a","action":3}]}}""")]
    [InlineData("""{"guardrails":{"changes":[{"rule":"a","action":"shout"}]}}""")]
    [InlineData("""{"guardrails":{"packs":[{"id":"own"}]}}""")]
    [InlineData("""{"guardrails":{"packs":[{"id":"own","version":1,"rules":[{"id":"own/a","action":"refuse","phrase":{}}]}]}}""")]
    public void A_misspelt_setting_is_an_error_since_the_rule_would_not_act(string bundle) =>
        Assert.Throws<InvalidDataException>(() => AnsweringBundle.Read(bundle));

    [Fact]
    public void Who_wants_to_die_is_heard_whatever_an_editor_switches()
    {
        var rule = BuiltInPacks.All.Single(pack => pack.Id == "crisis").Rules[0];

        Assert.All(
            [new RuleChange { Rule = rule.Id, Off = true }, new RuleChange { Rule = rule.Id, Action = GuardrailAction.Note }, new RuleChange { Rule = rule.Id, Without = One(rule.Phrases["en"][0]) }],
            change => Refused("cannot be switched off or made milder", Changed(change)));
        Assert.NotEmpty(Changed(new RuleChange { Rule = rule.Id, Phrases = One("zorb") }).ApplyTo(BuiltInPacks.All));
    }

    [Fact]
    public void What_does_not_fit_is_refused_with_the_name_and_the_cure()
    {
        var known = BuiltInPacks.All.Single(pack => pack.Id == "medical").Rules[0].Id;

        Refused("'nobody/knows'", Changed(new RuleChange { Rule = "nobody/knows", Off = true }));
        Refused("changed twice", Changed(new RuleChange { Rule = known, Off = true }, new RuleChange { Rule = known, Phrases = One("zorb") }));
        Refused("has no phrase 'zorb'", Changed(new RuleChange { Rule = known, Without = One("zorb") }));
        Refused("two packs 'medical'", new GuardrailSettings { Packs = [new GuardrailPack { Id = "medical", Version = 1 }] });
        Refused($"two rules '{known}'", Own(Rule with { Id = known }));
        Refused("no card 'fireworks'", Own(Rule with { Card = "fireworks" }));
        Refused("names no card", Own(Rule with { Card = null }));
        Refused("bracket is not closed", Own(Rule with { Phrases = One("[a|b") }));
        Refused("time it takes", Own(Rule with { Patterns = One(@"(a)\1") }));
    }

    [Fact]
    public void A_rule_over_answers_that_would_not_act_is_refused_with_the_name_and_the_cure()
    {
        var claim = new GuardrailRule { Id = "shop/claim", Action = GuardrailAction.Withhold, Phrases = One("zorb") };
        var note = new GuardrailRule { Id = "shop/note", Action = GuardrailAction.Note, Reply = new Dictionary<string, string> { ["en"] = "Ask us." } };

        Assert.NotNull(Judge(Outbound(claim, note)));
        Refused("'shop/claim' withholds a claim and names none. Give it phrases", Outbound(claim with { Phrases = new Dictionary<string, string[]>() }));
        Refused("'shop/claim' over answers has the action 'refuse'. Use 'withhold'", Outbound(claim with { Action = GuardrailAction.Refuse }));
        Refused("'shop/claim' over answers has examples or a card", Outbound(claim with { Examples = One("zorb") }));
        Refused("'shop/claim' over answers has examples or a card", Outbound(claim with { Card = "medical" }));
        Refused("'shop/note' has no words. Give it a 'reply' in 'en'", Outbound(note with { Reply = new Dictionary<string, string> { ["ko"] = "문의해 주세요." } }));
        Refused("'shop/note' has no words", Outbound(note with { Reply = new Dictionary<string, string> { ["en"] = " " } }));
        Refused("'shop/note' is longer than 1000", Outbound(note with { Reply = new Dictionary<string, string> { ["en"] = new string('a', 1_001) } }));
        Refused("'shop/note' names phrases and lists none", Outbound(note with { Phrases = new Dictionary<string, string[]> { ["en"] = [] } }));
        Refused("'shop/claim' cannot be used in 'en'", Outbound(claim with { Phrases = One("[zorb") }));
        Refused("time it takes", Outbound(claim with { Patterns = One(@"(a)\1") }));
        Refused("two rules 'shop/claim'", Outbound(claim, claim));
        Refused("two rules 'legal/disclaimer'", Outbound(note with { Id = "legal/disclaimer" }));
        Refused("disclaimer 'medical/disclaimer' cannot be switched off. Give it other words by 'reply'", Changed(new RuleChange { Rule = "medical/disclaimer", Off = true }));
        Refused("'legal/disclaimer' cannot be switched off", Changed(new RuleChange { Rule = "legal/disclaimer", Action = GuardrailAction.Withhold }));
        Refused("'legal/disclaimer' has no words", Changed(new RuleChange { Rule = "legal/disclaimer", Reply = new Dictionary<string, string> { ["ko"] = "" } }));
    }

    [Fact]
    public void A_forbidden_claim_can_be_switched_off_and_widened()
    {
        var off = Judge(Changed(new RuleChange { Rule = "legal/claim-outcome", Off = true })).Outbound;
        var wider = Judge(Changed(new RuleChange { Rule = "legal/claim-outcome", Phrases = One("zorb court") })).Outbound;

        Assert.Null(off.ClaimIn("You will win.", "legal"));
        Assert.Equal("legal/claim-outcome", wider.ClaimIn("The zorb court is kind.", "legal")?.Rule);
        Assert.Matches(@"^legal/\d+\+[0-9a-f]{8}$", wider.ClaimIn("You will win.", "legal")!.Pack);
    }

    [Theory]
    [InlineData("If you have cancer, ask your doctor.")]
    [InlineData("This does not mean that you have cancer.")]
    [InlineData("Do not stop taking your medicine.")]
    [InlineData("Ask your doctor before you stop taking your medicine.")]
    [InlineData("Nobody can say whether you will win.")]
    [InlineData("If you do not need a doctor, rest.")]
    [InlineData("암에 걸린 경우 의사와 상의하세요.")]
    [InlineData("약을 끊지 마세요.")]
    [InlineData("병원에 가세요.")]
    public void A_condition_and_a_denial_are_no_claims(string sentence) => Assert.Null(MessageJudge.BuiltIn.Outbound.ClaimIn(sentence, "medical"));

    private static GuardrailSettings Outbound(params GuardrailRule[] rules) => new() { Packs = [new GuardrailPack { Id = "shop", Version = 3, Outbound = rules }] };

    private static void Refused(string because, GuardrailSettings settings) =>
        Assert.Contains(because, Assert.Throws<InvalidDataException>(() => Judge(settings)).Message, StringComparison.Ordinal);

    private static MessageJudge Judge(GuardrailSettings settings) => MessageJudge.BuiltIn.With(settings);

    private static GuardrailPack Pack(GuardrailRule rule) => new() { Id = "shop", Version = 3, Rules = [rule] };

    private static GuardrailSettings Own(GuardrailRule rule) => new() { Packs = [Pack(rule)] };

    private static GuardrailSettings Changed(params RuleChange[] changes) => new() { Changes = changes };

    private static Dictionary<string, string[]> One(string phrase) => new() { ["en"] = [phrase] };

    private static string Write(GuardrailSettings settings) => JsonSerializer.Serialize(settings);
}

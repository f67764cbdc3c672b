using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Packs;
using BotSuite.Answering.Releases;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Answering.Writing;
using BotSuite.Data.Releases;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>What the rules over answers hold back, let pass and add, from the question to the ledger.</summary>
public sealed class OutboundTests
{
    private const string Asked = "How long does a zorb rash last, and does a cool cloth help with the zorb rash?";
    private const string Korean = "조르브 두드러기는 얼마나 지속되나요?";

    private static readonly Entry Rash = new("zorb", null,
        "A zorb rash lasts about a week. A cool cloth helps with the zorb rash. You have a zorb infection if the skin turns green. Your doctor decides whether you stop taking your medicine for the zorb rash.")
    { Domain = "medical", Heading = "Zorb rash" };

    private static readonly Entry RashKorean = new("zorb-ko", null, "조르브 두드러기는 일주일 정도 지속됩니다. 조르브 두드러기에는 찬 수건이 도움이 됩니다. 조르브 약은 의사가 처방합니다.")
    { Domain = "medical", Language = "ko", Heading = "조르브 두드러기" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("You have an infection.", "medical/claim-diagnosis")]
    [InlineData("You clearly have skin cancer.", "medical/claim-diagnosis")]
    [InlineData("Stop taking your medicine for the zorb rash.", "medical/claim-stop-medicine")]
    [InlineData("You can stop taking your medicine.", "medical/claim-stop-medicine")]
    [InlineData("You don't need to see a doctor.", "medical/claim-no-doctor")]
    [InlineData("A cool cloth will definitely cure your rash.", "medical/claim-cure")]
    [InlineData("You will win.", "legal/claim-outcome")]
    [InlineData("You are guilty.", "legal/claim-guilt")]
    [InlineData("I guarantee that it lasts about a week.", "legal/claim-guarantee")]
    [InlineData("As your lawyer I say that it lasts about a week.", "legal/claim-lawyer")]
    [InlineData("We will refund you.", "customer/claim-refund")]
    [InlineData("Ask at www.evil.example/rash for the zorb rash.", "links/uncited")]
    [InlineData("Write to tom.sayer@evil.example for the zorb rash.", "personal-data/email")]
    public async Task A_forbidden_sentence_of_a_model_goes_and_the_others_stay(string forbidden, string rule)
    {
        var answered = await AskAsync(Asked, $"The zorb rash lasts about a week. [1]\n{forbidden} [1]\n");

        Assert.Equal("The zorb rash lasts about a week.", Assert.Single(answered.Answer.Sentences).Text);
        var verdict = answered.LedgerEntry.Verdicts.Single(one => !one.Inbound && one.Rule == rule);
        Assert.Equal("withhold", verdict.Action);
        Assert.Matches("^(medical/2|legal/2|customer/2|built-in/1)$", verdict.Pack);
    }

    [Theory]
    [InlineData("환자분은 독감입니다.", "medical/claim-diagnosis")]
    [InlineData("약 복용을 중단하셔도 됩니다.", "medical/claim-stop-medicine")]
    [InlineData("병원에 가실 필요가 없습니다.", "medical/claim-no-doctor")]
    [InlineData("완치를 보장합니다.", "medical/claim-cure")]
    [InlineData("재판에서 반드시 이깁니다.", "legal/claim-outcome")]
    [InlineData("귀하는 유죄입니다.", "legal/claim-guilt")]
    [InlineData("승소를 약속드립니다.", "legal/claim-guarantee")]
    [InlineData("변호사로서 말씀드립니다.", "legal/claim-lawyer")]
    [InlineData("환불해 드리겠습니다.", "customer/claim-refund")]
    public async Task The_same_holds_in_Korean(string forbidden, string rule)
    {
        var answered = await AskAsync(Korean, $"조르브 두드러기는 일주일 정도 지속됩니다. [1]\n{forbidden} [1]\n");

        Assert.DoesNotContain(answered.Answer.Sentences, sentence => sentence.Text == forbidden);
        Assert.Contains(answered.LedgerEntry.Verdicts, verdict => (verdict.Rule, verdict.Action, verdict.Inbound) == (rule, "withhold", false));
    }

    [Fact]
    public async Task Where_nothing_of_a_draft_is_left_the_source_is_quoted_and_its_own_claims_pass()
    {
        var answered = await AskAsync(Asked, "You have an infection. [1]\n");

        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.All(answered.Answer.Sentences, sentence => Assert.False(sentence.IsRestated));
        Assert.Contains(answered.LedgerEntry.Verdicts, verdict => (verdict.Rule, verdict.Action) == ("writing/too-little-left", "rewrite"));
    }

    [Fact]
    public async Task What_a_source_claims_word_for_word_is_its_own_and_the_ledger_says_where()
    {
        await using var host = await Samples.StartAsync();
        await host.KnowsAsync(new Entry("promise", "What is the zorb promise?", "We will refund you within 30 days if the zorb breaks. You are entitled to a new one."));

        var answered = await host.HearsAsync("What is the zorb promise?");

        Assert.Equal(2, answered.Answer.Sentences.Count);
        var turn = await host.LedgerAsync(answered.Answer.TurnId);
        var verdicts = turn.Verdicts.Where(verdict => !verdict.Inbound).OrderBy(verdict => verdict.Ordinal).ToArray();
        Assert.Equal(["customer/claim-refund (quoted)", "customer/claim-entitled (quoted)"], verdicts.Select(verdict => verdict.Rule));
        Assert.All(verdicts, verdict => Assert.Equal("pass", verdict.Action));
        Assert.Equal(["We will refund you", "You are entitled to"], verdicts.Select(verdict => turn.AnswerText![verdict.Start!.Value..verdict.End!.Value]));
    }

    [Theory]
    [InlineData("When does a landlord return the rental deposit?", "legal/disclaimer", "not legal advice")]
    [InlineData("What should I do about a fever?", "medical/disclaimer", "not a diagnosis")]
    public async Task Law_and_medicine_carry_their_disclaimer_once(string question, string rule, string words)
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync(question);

        var turn = await host.LedgerAsync(answered.Answer.TurnId);
        Assert.Equal(2, turn.AnswerText!.Split(words).Length);
        var verdict = Assert.Single(turn.Verdicts, one => one.Rule == rule);
        Assert.Equal(("note", false), (verdict.Action, verdict.Inbound));
        Assert.Equal(answered.Answer.Closing, turn.AnswerText[verdict.Start!.Value..verdict.End!.Value]);
    }

    [Fact]
    public async Task An_editor_adds_a_disclaimer_and_a_forbidden_claim_without_code()
    {
        var shop = new GuardrailPack
        {
            Id = "shop",
            Version = 4,
            Outbound =
            [
                new GuardrailRule { Id = "shop/prices", Action = GuardrailAction.Note, Domains = ["medical"], Phrases = One("cool cloth"), Reply = Words("Our nurses lend cloths.") },
                new GuardrailRule { Id = "shop/elsewhere", Action = GuardrailAction.Note, Domains = ["legal"], Reply = Words("Not said here.") },
                new GuardrailRule { Id = "shop/about", Action = GuardrailAction.Withhold, Phrases = One("lasts about") },
            ],
        };
        var reworded = new RuleChange { Rule = "medical/disclaimer", Reply = Words("Ask your nurse.") };

        var answered = await AskAsync(
            Asked, "The zorb rash lasts about a week. [1]\nA cool cloth helps the zorb rash. [1]\n", new GuardrailSettings { Packs = [shop], Changes = [reworded] });

        Assert.Equal("A cool cloth helps the zorb rash.", Assert.Single(answered.Answer.Sentences).Text);
        Assert.Equal("Ask your nurse.\nOur nurses lend cloths.", answered.Answer.Closing);
        Assert.Contains(answered.LedgerEntry.Verdicts, verdict => (verdict.Rule, verdict.Pack, verdict.Action) == ("shop/about", "shop/4", "withhold"));
        Assert.Contains(answered.LedgerEntry.Verdicts, verdict => (verdict.Rule, verdict.Pack, verdict.Action) == ("shop/prices", "shop/4", "note"));
    }

    private static async Task<AnsweredQuestion> AskAsync(string question, string draft, GuardrailSettings? settings = null)
    {
        await using var server = await ModelServer.SayingAsync(draft);
        await using var host = await Samples.StartAsync(server.Settings);
        await host.KnowsAsync(Rash, RashKorean);
        var bundle = new AnsweringBundle { Writing = new WritingSettings { Writer = WriterKind.Generated, Domains = new Dictionary<string, WriterKind>(), LeastSupported = 0 }, Guardrails = settings ?? new(), Thresholds = new AnsweringThresholds { RarestWordDomains = [] } };
        await using var context = host.Open();
        context.Releases.Add(new Release { Id = Guid.CreateVersion7(), Number = 2, Name = "Test", State = ReleaseState.Published, BundleJson = bundle.Write(), CreatedAt = host.Clock.GetUtcNow().UtcDateTime });
        await context.SaveChangesAsync(Token);
        return await host.HearsAsync(question);
    }

    private static Dictionary<string, string[]> One(string phrase) => new() { ["en"] = [phrase] };

    private static Dictionary<string, string> Words(string words) => new() { ["en"] = words };
}

using System.Text.Json;
using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>A topic that an editor tells by examples.</summary>
public sealed class TopicRuleTests
{
    private static readonly GuardrailRule Investing = new()
    {
        Id = "bank/investing",
        Action = GuardrailAction.Refuse,
        Examples = new Dictionary<string, string[]>
        {
            ["en"] =
            [
                "Which shares should I buy?", "Is now a good time to invest in gold?", "Should I put my savings into bitcoin?",
                "What fund would you recommend for my pension?", "Will the stock market go up next year?", "Can you tell me which stocks will rise?",
            ],
            ["ko"] = ["어떤 주식을 사야 할까요?", "지금 비트코인에 투자해도 될까요?", "제 연금에 어떤 펀드를 추천하시나요?", "내년에 주가가 오를까요?", "금에 투자하기 좋은 때인가요?"],
        },
        CounterExamples = new Dictionary<string, string[]> { ["en"] = ["How do I open a savings account?", "What does a share certificate cost?"], ["ko"] = ["주식 계좌는 어떻게 개설하나요?"] },
    };

    private static readonly MessageJudge Judge = MessageJudge.BuiltIn.With(new GuardrailSettings { Packs = [new GuardrailPack { Id = "bank", Version = 1, Rules = [Investing] }] });

    [Theory]
    [InlineData("What stocks should I invest in?")]
    [InlineData("should i buy bitcoin right now")]
    [InlineData("Which stock do you think will go up this year?")]
    [InlineData("Is it a good moment to buy gold?")]
    [InlineData("비트코인에 투자해도 될까요")]
    [InlineData("요즘 어떤 주식을 사야 하나요?")]
    public void A_message_of_the_topic_is_heard(string text) => Assert.Contains(Judge.Judge(text).Verdicts, IsTopic);

    [Theory]
    [InlineData("How do I open a savings account?")]
    [InlineData("How can I return my order?")]
    [InlineData("When will my refund arrive?")]
    [InlineData("Can my landlord keep the deposit?")]
    [InlineData("Is it safe to take ibuprofen with aspirin?")]
    [InlineData("I bought the wrong size, which one should I order?")]
    [InlineData("주식 계좌는 어떻게 개설하나요?")]
    [InlineData("환불은 언제 되나요?")]
    [InlineData("어떤 상품을 사야 배송이 무료인가요?")]
    [InlineData(" ")]
    [InlineData("\uD800")]
    public void Another_message_is_not(string text) => Assert.DoesNotContain(Judge.Judge(text).Verdicts, IsTopic);

    [Fact]
    public void The_ordinary_questions_of_the_sets_are_not_taken_for_the_topic()
    {
        var heard = Ordinary().Where(text => Judge.Judge(text).Verdicts.Any(IsTopic)).ToArray();

        Assert.True(heard.Length <= 2, string.Join('\n', heard));
    }

    [Fact]
    public void Settings_that_cannot_work_are_refused()
    {
        Refused("lies from 0 to 1", Investing with { Likeness = double.NaN });
        Refused("lies from 0 to 1", Investing with { Likeness = 1.5 });
        Refused("empty example", Investing with { Examples = new Dictionary<string, string[]> { ["en"] = [" "] } });
    }

    private static IEnumerable<string> Ordinary() => File.ReadLines(Path.Combine(ProjectData.Clone, "shared", "Answering", "Guardrails", "Sets", "ordinary.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);

    private static bool IsTopic(GuardrailVerdict verdict) => verdict.Rule == Investing.Id;

    private static void Refused(string because, GuardrailRule rule) => Assert.Contains(
        because,
        Assert.Throws<InvalidDataException>(() => MessageJudge.BuiltIn.With(new GuardrailSettings { Packs = [new GuardrailPack { Id = "bank", Version = 1, Rules = [rule] }] })).Message,
        StringComparison.Ordinal);
}

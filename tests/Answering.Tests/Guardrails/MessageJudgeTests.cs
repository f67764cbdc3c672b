using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>What the built-in packs and their model say of plain messages.</summary>
public sealed class MessageJudgeTests
{
    [Theory]
    [InlineData("i want to die")]
    [InlineData("I'm suicidal")]
    [InlineData("I don’t want to live any more")]
    [InlineData("thinking of ending my life")]
    [InlineData("i wanna hurt myself")]
    [InlineData("i took too much tylenol")]
    [InlineData("My son swallowed a button battery, batteries are toxic right?")]
    [InlineData("my dad is not breathing")]
    [InlineData("I CAN'T BREATHE")]
    [InlineData("she is unconscious")]
    [InlineData("the wound won't stop bleeding")]
    [InlineData("I think I am having a heart attack")]
    [InlineData("he is hitting me")]
    [InlineData("my dad passed out")]
    [InlineData("i am pregnant and bleeding")]
    [InlineData("my wife hits me")]
    [InlineData("남편이 자꾸 때려요")]
    [InlineData("임신 중인데 피가 나요")]
    [InlineData("죽고 싶어요")]
    [InlineData("더 이상 살고싶지 않아요")]
    [InlineData("수면제를 너무 많이 먹었어요")]
    [InlineData("애가 숨을 못 쉬어요")]
    [InlineData("아버지가 의식이 없어요")]
    [InlineData("할머니가 쓰러졌어요")]
    [InlineData("남편이 저를 때려요")]
    public void Danger_is_heard(string text) => Assert.Equal(EmergencyLevel.Now, Judge(text).Level);

    [Theory]
    [InlineData("My phone battery died")]
    [InlineData("I am dying to know when my parcel comes")]
    [InlineData("What are the signs of a stroke?")]
    [InlineData("What are the symptoms of food poisoning?")]
    [InlineData("You took too much money from my card")]
    [InlineData("You have taken too much time")]
    [InlineData("The shoes hurt my feet")]
    [InlineData("The offer has passed out of date")]
    [InlineData("Can I get a flu shot while pregnant?")]
    [InlineData("코피가 나요")]
    [InlineData("I cannot end my contract")]
    [InlineData("배고파 죽겠어요")]
    [InlineData("아버지가 돌아가셨는데 빚이 많아요")]
    [InlineData("주문을 너무 많이 했어요")]
    [InlineData("피부에 발진이 생겼어요")]
    [InlineData("숨은 요금이 있나요?")]
    public void Everyday_words_are_no_danger(string text) => Assert.NotEqual(EmergencyLevel.Now, Judge(text).Level);

    [Theory]
    [InlineData("i w\u200Bant to k\u200Bill myself")]
    [InlineData("I want to кill mуself")]
    [InlineData("ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ")]
    [InlineData("heeeelp my dad is not breathiiing")]
    [InlineData("죽고싶어요ㅠㅠㅠ")]
    public void Dress_does_not_hide_danger(string text) => Assert.Equal(EmergencyLevel.Now, Judge(text).Level);

    [Fact]
    public void Every_card_that_a_rule_names_is_written_in_both_languages() => Assert.All(
        BuiltInPacks.All.SelectMany(pack => pack.Rules),
        rule => Assert.All(["en", "ko"], language => Assert.NotEmpty(EmergencyCards.TextOf(rule.Card!, language))));

    [Fact]
    public void Rules_without_a_model_decide_alone()
    {
        var rule = new GuardrailRule { Id = "own/fire", Action = GuardrailAction.Card, Card = "medical", Phrases = new Dictionary<string, string[]> { ["en"] = ["the house burns"] } };
        var judge = new MessageJudge(new GuardrailVocabulary(), [new GuardrailPack { Id = "own", Version = 3, Rules = [rule] }], GuardrailModels.None);

        var judgement = judge.Judge("Hurry, the house burns!");

        Assert.Equal((EmergencyLevel.Now, "medical"), (judgement.Level, judgement.Card));
        Assert.Equal("own/3", Assert.Single(judgement.Verdicts).Pack);
    }

    private static MessageJudgement Judge(string text) => MessageJudge.BuiltIn.JudgeTyped(text);
}

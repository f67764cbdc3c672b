using BotSuite.Answering.Emergencies;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests.Emergencies;

public sealed class EmergencySignsTests
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
    public void Danger_is_heard(string text) => Assert.True(EmergencySigns.AreIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("My phone battery died")]
    [InlineData("I am dying to know when my parcel comes")]
    [InlineData("What are the signs of a stroke?")]
    [InlineData("What are the symptoms of food poisoning?")]
    [InlineData("You took too much money from my card")]
    [InlineData("You have taken too much time")]
    [InlineData("The shoes hurt my feet")]
    [InlineData("I cut myself shaving")]
    [InlineData("The offer has passed out of date")]
    [InlineData("Can I get a flu shot while pregnant?")]
    [InlineData("코피가 나요")]
    [InlineData("I cannot end my contract")]
    [InlineData("배고파 죽겠어요")]
    [InlineData("아버지가 돌아가셨는데 빚이 많아요")]
    [InlineData("주문을 너무 많이 했어요")]
    [InlineData("피부에 발진이 생겼어요")]
    [InlineData("숨은 요금이 있나요?")]
    public void Everyday_words_are_no_danger(string text) => Assert.False(EmergencySigns.AreIn(text));

    [Theory]
    [InlineData("i want to die", "en", "988")]
    [InlineData("살고 싶지 않아요", "ko", "109")]
    public async Task Somebody_in_danger_gets_the_numbers_to_call_where_no_source_answers(string text, string language, string number)
    {
        await using var host = await Samples.StartAsync();

        var answer = (await host.HearsAsync(text)).Answer;

        Assert.Equal((TurnEnding.Emergency, language), (answer.Ending, answer.Language));
        Assert.Contains(number, answer.Lead, StringComparison.Ordinal);
        Assert.Empty(answer.Suggestions);
        Assert.Equal(TurnEnding.Emergency, (await host.LedgerAsync(answer.TurnId)).Ending);
    }

    [Fact]
    public async Task Where_a_source_answers_its_words_stand()
    {
        await using var host = await Samples.StartAsync();

        var answer = (await host.HearsAsync("What should I do about a fever? He is unconscious")).Answer;

        Assert.Equal(TurnEnding.Answered, answer.Ending);
        Assert.Contains(answer.Sentences, sentence => sentence.Text.StartsWith("Call the health centre", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hostile_length_is_heard_quickly() => Assert.False(EmergencySigns.AreIn(new string('a', 1_000_000) + " i want to die"));
}

using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Tests.Guardrails;

/// <summary>The language in which editors write phrases.</summary>
public sealed class PhraseSyntaxTests
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string[]>> Lists = new()
    {
        ["en"] = new Dictionary<string, string[]> { ["kin"] = ["dad", "[little|big] brother"] },
    };

    [Theory]
    [InlineData("chest pain", "I have CHEST  pain!", "CHEST  pain")]
    [InlineData("chest pain", "chest-pain since noon", "chest-pain")]
    [InlineData("cant breathe", "I can’t breathe", "can’t breathe")]
    [InlineData("help", "heeeeelp me", "heeeeelp")]
    [InlineData("[a|two] dog", "it is two dog nights", "two dog")]
    [InlineData("[very|] sick", "I am sick", "sick")]
    [InlineData("[very|] sick", "I am very sick", "very sick")]
    [InlineData("sick [now|]", "so sick now", "sick now")]
    [InlineData("sick [now|]", "so sick", "sick")]
    [InlineData("overdos*", "he overdosed", "overdosed")]
    [InlineData("my {kin} fell", "my little brother fell", "my little brother fell")]
    [InlineData("chest .. hurts", "my chest is what really hurts", "chest is what really hurts")]
    [InlineData("took # pills", "took 20 pills", "took 20 pills")]
    [InlineData("kill", "k\u200Bill", "k\u200Bill")]
    [InlineData("kill", "кill", "кill")]
    [InlineData("kill", "ｋｉｌｌ", "ｋｉｌｌ")]
    [InlineData("kill", "ⓚⓘⓛⓛ", "ⓚⓘⓛⓛ")]
    [InlineData("kill", "kíll", "kíll")]
    public void A_phrase_finds_its_place_in_the_message_as_it_was_written(string phrase, string message, string found) =>
        Assert.Equal(found, Find("en", phrase, message));

    [Theory]
    [InlineData("chest pain", "my chest. Pain in the knee")]
    [InlineData("chest .. hurts", "my chest is one two three four five six hurts")]
    [InlineData("chest .. hurts", "my chest is fine. My foot hurts")]
    [InlineData("kill", "killed")]
    [InlineData("kill", "skill")]
    [InlineData("my {kin} fell", "my cat fell")]
    [InlineData("took # pills", "took some pills")]
    public void A_phrase_does_not_find_what_it_does_not_say(string phrase, string message) => Assert.Null(Find("en", phrase, message));

    [Theory]
    [InlineData("숨을 못", "숨을못 쉬겠어요", "숨을못")]
    [InlineData("숨 [을|이|] 못", "숨 못 쉬어", "숨 못")]
    [InlineData("피 .. 멈추", "피가 계속 안 멈추네요", "피가 계속 안 멈추")]
    public void Korean_is_found_with_and_without_spaces_and_inside_words(string phrase, string message, string found) =>
        Assert.Equal(found, Find("ko", phrase, message));

    [Theory]
    [InlineData("[a|b", "not closed")]
    [InlineData("{nobody}", "no list 'nobody'")]
    [InlineData("{kin", "not closed")]
    [InlineData("fire(", "'('")]
    [InlineData("", "no words")]
    [InlineData("[very|]", "no words")]
    [InlineData("[[[[[[[[[[a]]]]]]]]]]", "too deep")]
    public void A_phrase_that_is_not_well_formed_is_refused_with_the_reason_and_the_rule(string phrase, string reason)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Find("en", phrase, "anything"));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Contains("own/rule", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", "cannot be used")]
    [InlineData("(a+)+\\1", "cannot be used")]
    [InlineData("", "1 to 4000")]
    public void A_pattern_that_cannot_be_matched_in_linear_time_is_refused(string pattern, string reason)
    {
        var rule = new GuardrailRule { Id = "own/rule", Action = GuardrailAction.Refuse, Patterns = new Dictionary<string, string[]> { ["en"] = [pattern] } };

        var fault = Assert.Throws<InvalidDataException>(() => Compile(rule));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_would_explode_elsewhere_is_matched_quickly()
    {
        var rule = new GuardrailRule { Id = "own/rule", Action = GuardrailAction.Refuse, Patterns = new Dictionary<string, string[]> { ["en"] = ["(a+)+b"] } };

        Assert.Empty(Compile(rule).Judge(string.Concat(Enumerable.Repeat("ab aab ", 5)).Replace('b', 'c') + new string('a', 5_000)));
    }

    [Fact]
    public void An_unknown_context_is_refused_with_the_ones_that_there_are()
    {
        var rule = new GuardrailRule { Id = "own/rule", Action = GuardrailAction.Refuse, Phrases = Said("en", "fire"), PassesIn = ["sarcasm"] };

        Assert.Contains("'sarcasm'", Assert.Throws<InvalidDataException>(() => Compile(rule)).Message, StringComparison.Ordinal);
    }

    private static string? Find(string language, string phrase, string message)
    {
        var rule = new GuardrailRule { Id = "own/rule", Action = GuardrailAction.Refuse, Phrases = Said(language, phrase) };
        var verdicts = Compile(rule).Judge(message);
        return verdicts.Count == 0 ? null : message[verdicts[0].Start..verdicts[0].End];
    }

    private static Dictionary<string, string[]> Said(string language, string phrase) => new() { [language] = [phrase] };

    private static GuardrailSet Compile(GuardrailRule rule) =>
        GuardrailSet.Compile(new GuardrailVocabulary { Lists = Lists }, [new GuardrailPack { Id = "own", Version = 1, Rules = [rule] }]);
}

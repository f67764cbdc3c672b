using BotSuite.Answering.Spelling;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests.Spelling;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("How do I retrun an itme I bought?", "returns")]
    [InlineData("When does a lanldord return the rental depsoit?", "rent-deposit")]
    [InlineData("구매한 상픔은 어떻게 반퓸하나요?", "returns-ko")]
    [InlineData("rnaogks tkdvnadms djEjgrp qksvnagkskdy?", "returns-ko")]
    public async Task A_misspelt_word_is_searched_for_as_the_sources_write_it_and_said(string question, string key)
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync(question);

        Assert.Equal(key, answered.Ranking[0].Passage.DocumentKey);
        Assert.Contains(key.EndsWith("ko", StringComparison.Ordinal) ? "찾았습니다" : "I searched for", answered.Answer.Lead, StringComparison.Ordinal);
        Assert.NotNull(answered.LedgerEntry.RewrittenQuestion);
        Assert.Equal($"“{question}”", answered.Answer.Suggestions[^1]);
    }

    [Theory]
    [InlineData("How do I return an item I bought?")]
    [InlineData("구매한 상품은 어떻게 반품하나요?")]
    [InlineData("Is PX-78 a parking permit?")]
    [InlineData("What is the fee for form 1099x?")]
    [InlineData("write to retrun@example.org")]
    public async Task Words_that_are_known_and_numbers_and_codes_stay(string question)
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync(question);

        Assert.DoesNotContain("searched for", answered.Answer.Lead ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("찾았습니다", answered.Answer.Lead ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_quotation_marks_are_searched_for_as_they_stand()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("“How do I retrun an itme I bought?”");

        Assert.DoesNotContain("searched for", answered.Answer.Lead ?? "", StringComparison.Ordinal);
        Assert.Equal("How do I retrun an itme I bought?", answered.LedgerEntry.RewrittenQuestion);
    }

    [Fact]
    public async Task A_long_row_of_strange_words_is_no_burden()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync(string.Join(' ', Enumerable.Range(0, 400).Select(number => "qzxv" + (char)('a' + number % 26))));

        Assert.NotEqual(TurnEnding.Failed, answered.Answer.Ending);
    }

    [Theory]
    [InlineData("gksrmf", "한글")]
    [InlineData("dhkdlvkdl", "와이파이")]
    [InlineData("rkqt", "값")]
    [InlineData("dkssud", "안녕")]
    [InlineData("hello", null)]
    public void The_keys_of_an_english_word_make_a_korean_one_or_none(string keys, string? word) => Assert.Equal(word, KeyboardLayouts.ToHangul(keys));

    [Theory]
    [InlineData("abc", "abc", 0)]
    [InlineData("retrun", "return", 1)]
    [InlineData("retrn", "return", 1)]
    [InlineData("abcdef", "uvwxyz", 3)]
    public void Letters_changed_about_are_one_edit(string one, string other, int distance) => Assert.Equal(distance, EditDistance.Of(one, other, 2));
}

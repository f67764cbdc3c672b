using BotSuite.Answering.Tests.Drivers;
using BotSuite.Answering.Writing.Generated.Support;

namespace BotSuite.Answering.Tests.Writing.Generated.Support;

/// <summary>What the check lets pass and what it finds, on the sentences of the samples and on sentences written for it.</summary>
public sealed class SentenceSupportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_sentence_of_the_samples_supports_itself()
    {
        await using var host = await AnsweringHost.StartAsync();
        var support = host.Get<SentenceSupport>();

        var refused = SampleSentences.Read().Select(sentence => (sentence, Fault: support.Fault(sentence, [sentence], ""))).Where(pair => pair.Fault is not null).ToArray();

        Assert.True(refused.Length == 0, string.Join('\n', refused.Take(20)));
    }

    [Fact]
    public async Task Every_falsified_sentence_of_the_samples_is_found()
    {
        await using var host = await AnsweringHost.StartAsync();
        var support = host.Get<SentenceSupport>();
        var sentences = SampleSentences.Read();

        var falsified = sentences.SelectMany(sentence => Perturbations.Of(sentence).Select(changed => (Original: sentence, changed.Kind, changed.Text))).ToArray();
        var missed = falsified.Where(changed => support.Fault(changed.Text, [changed.Original], "") is null).ToArray();

        output.WriteLine($"{falsified.Length} falsified sentences of {falsified.Select(changed => changed.Original).Distinct().Count()}, missed {missed.Length}: "
            + string.Join(", ", falsified.GroupBy(changed => changed.Kind).Select(kind => $"{kind.Key} {kind.Count()}")));
        Assert.True(falsified.Select(changed => changed.Original).Distinct().Count() >= 300, $"Only {falsified.Length}.");
        Assert.True(missed.Length == 0, $"{missed.Length} of {falsified.Length}:\n" + string.Join('\n', missed.Take(150).Select(changed => $"{changed.Kind}: {changed.Text} <- {changed.Original}")));
    }

    [Fact]
    public async Task Most_faithful_rewordings_pass()
    {
        await using var host = await AnsweringHost.StartAsync();
        var support = host.Get<SentenceSupport>();

        var refused = Rewordings.All.Select(pair => (pair.Said, Fault: support.Fault(pair.Said, [pair.Source], ""))).Where(pair => pair.Fault is not null).ToArray();

        output.WriteLine($"{Rewordings.All.Length} rewordings, refused {refused.Length}:\n" + string.Join('\n', refused));
        Assert.True(refused.Length <= 0.2 * Rewordings.All.Length, string.Join('\n', refused));
    }

    [Theory]
    [InlineData("It takes two days.", "It takes 2 days.")]
    [InlineData("배송비는 2천 원입니다.", "배송비는 2,000원입니다.")]
    [InlineData("총 3만 5천 원입니다.", "총 35,000원입니다.")]
    [InlineData("It begins on May 3, 2026.", "It begins on 3 May 2026.")]
    [InlineData("2026년 5월 3일에 시작합니다.", "2026-05-03에 시작합니다.")]
    [InlineData("The office opens at 2 p.m.", "The office opens at 14:00.")]
    [InlineData("오후 2시에 엽니다.", "14:00에 엽니다.")]
    [InlineData("Take it twice a day.", "Take it 2 times daily.")]
    [InlineData("이틀 걸립니다.", "2일 걸립니다.")]
    [InlineData("The fee is one hundred and five dollars.", "The fee is $105.")]
    public void A_number_is_the_same_in_every_way_of_writing_it(string said, string source) =>
        Assert.Null(QuantityLock.Broken(Quantities.Of(said), Quantities.Of(source)));

    [Theory]
    [InlineData("See section 12(3).", "See section 12(4).")]
    [InlineData("제8조에 따릅니다.", "제9조에 따릅니다.")]
    [InlineData("Use form I-9.", "Use form I-8.")]
    [InlineData("Take 5 mg.", "Take 5 mcg.")]
    [InlineData("It costs 2만 원.", "It costs 2천 원.")]
    [InlineData("Write to help@example.org.", "Write to help@example.com.")]
    [InlineData("It takes a week.", "It takes two weeks.")]
    [InlineData("The limit is 1,500.", "The limit is 1.500.")]
    [InlineData("Call 02-123-4567.", "Call 02-123-4568.")]
    public void A_number_that_is_not_the_sources_is_found(string said, string source) =>
        Assert.NotNull(QuantityLock.Broken(Quantities.Of(said), Quantities.Of(source)));

    [Fact]
    public async Task A_long_hostile_sentence_is_checked_in_time()
    {
        await using var host = await AnsweringHost.StartAsync();
        var support = host.Get<SentenceSupport>();

        foreach (var piece in new[] { "not ", "1,", "1-", "two ", "two and ", "가 ", "가나 지 ", "a.", "[1]", "1만 ", "May 1 ", "A b ", "((1)", "\u200b1" })
            support.Fault(string.Concat(Enumerable.Repeat(piece, 4_000 / piece.Length)), ["It takes two days."], "");
    }
}

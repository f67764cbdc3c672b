using System.Text.Json;
using BotSuite.Answering.Advice;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests.Advice;

public sealed class AdviceTests(ITestOutputHelper output)
{
    private static readonly Entry Warfarin = new("warfarin", "Should I stop taking warfarin?", "Never stop warfarin without asking the clinic that prescribed it. Warfarin thins the blood.") { Domain = "medical" };
    private static readonly Entry WarfarinKorean = new("warfarin-ko", "와파린 약을 끊어도 될까요?", "와파린은 처방한 병원에 묻지 않고 끊으면 안 됩니다.") { Domain = "medical", Language = "ko" };
    private static readonly Entry Case = new("case", "Can I win this case?", "A court decides by the evidence that both sides bring.") { Domain = "legal" };
    private static readonly Entry Shop = new("exchange", "Should I sign the delivery note?", "Sign the delivery note when the parcel is whole.");

    [Theory]
    [InlineData("Should I stop taking warfarin?", "doctor or pharmacist", "Never stop warfarin without asking the clinic that prescribed it.")]
    [InlineData("와파린 약을 끊어도 될까요?", "의사나 약사", "와파린은 처방한 병원에 묻지 않고 끊으면 안 됩니다.")]
    [InlineData("Can I win this case?", "lawyer", "A court decides by the evidence that both sides bring.")]
    public async Task Who_wants_advice_gets_the_words_of_the_source_and_whose_decision_it_is(string question, string says, string quoted)
    {
        await using var host = await AnsweringHost.StartFreshAsync();
        await host.KnowsAsync([Warfarin, WarfarinKorean, Case, Shop]);

        var answered = await host.HearsAsync(question);

        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.Contains(says, answered.Answer.Lead, StringComparison.Ordinal);
        Assert.Equal(quoted, answered.Answer.Sentences[0].Text);
        Assert.Contains((await host.LedgerAsync(answered.Answer.TurnId)).Verdicts, verdict => verdict.Rule.StartsWith("advice/", StringComparison.Ordinal) && verdict.Action == "note");
    }

    [Fact]
    public async Task Who_wants_information_or_asks_a_shop_gets_the_plain_answer()
    {
        await using var host = await AnsweringHost.StartFreshAsync();
        await host.KnowsAsync([Warfarin with { Question = "What is warfarin?" }, Shop]);

        Assert.Null((await host.HearsAsync("What is warfarin?")).Answer.Lead);
        Assert.Null((await host.HearsAsync("Should I sign the delivery note?")).Answer.Lead);
    }

    [Fact]
    public async Task Wishes_for_advice_are_heard_in_known_and_some_new_words_and_hardly_any_information_is_taken_for_one()
    {
        var reader = new AdviceReader();
        var rows = await RowsAsync();
        Assert.True(rows.Count >= 200);
        foreach (var set in rows.GroupBy(row => (row.Lang, row.Half)))
        {
            var advice = set.Where(row => row.Label == "advice").ToList();
            var heard = set.Where(row => reader.Read(row.Text) is not null).ToList();
            var right = heard.Count(row => row.Label == "advice");
            output.WriteLine($"{set.Key}: recall {right}/{advice.Count}, precision {right}/{heard.Count}");
            foreach (var missed in set.Where(row => row.Label == "advice" != reader.Read(row.Text) is not null)) output.WriteLine("  " + missed.Text);
            // Rules know the wordings that they were written for. Those held out were written afterwards, in other words on purpose.
            Assert.True(right >= (set.Key.Half == "held" ? 0.25 : 0.95) * advice.Count && right >= 0.92 * heard.Count, set.Key.ToString());
        }
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync() =>
        [.. (await File.ReadAllLinesAsync(Path.Combine(ProjectData.Clone, "shared", "Answering", "Advice", "messages.jsonl")))
            .Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!)];

    private sealed record Row(string Text, string Lang, string Label, string Half);
}

using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Tests;

public sealed class HostileQuestionTests
{
    public static TheoryData<string> Questions =>
    [
        new string('a', 65_536),
        string.Concat(Enumerable.Repeat("return an item ", 4_500)),
        string.Concat(Enumerable.Repeat("😀", 3_000)),
        "the of and to is it how what a an",
        "은 는 이 가 을 를 에",
        "\u202E\u200Bhow\u200B do I re\u200Dturn an it\uFEFFem I bought\u202C?",
        "\uD83D\uDE00\uD83D broken \uDE00 pair",
        "'; DROP TABLE Turns; --",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "**bold** [link](javascript:alert(1)) `code` | a | b |",
        "\0\u0001\u0002",
        "\r\n\r\n\t",
        "",
        " ",
        "?",
        "1",
        "-1e308",
        "{0} {1} %s %n ${jndi:ldap://x}",
        "ﷺ‮ مرحبا",
        "Z̸̡̢a̵l̷g̶o̵ t̴e̵x̷t̶",
        "ﾊﾝｶｸ Ｆｕｌｌｗｉｄｔｈ １２３",
        "as of 9999-99-99 기준 0000년",
        string.Concat(Enumerable.Repeat("１", 300)),
        "as of ٢٠٢٤-٠٣-٠١ and ２０２４년 ３월 기준 my card is ４１１１ １１１１ １１１１ １１１１",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Any_text_ends_in_a_stored_turn_that_did_not_fail(string text)
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync(text, text, text);

        Assert.NotEqual(TurnEnding.Failed, answered.Answer.Ending);
        var turn = await host.LedgerAsync(answered.Answer.TurnId);
        Assert.Null(turn.Failure);
        Assert.InRange(turn.Question.Length, 0, 4_000);
        Assert.Equal(answered.Answer.Ending, turn.Ending);
    }

    [Fact]
    public async Task Invisible_marks_do_not_hide_a_question_from_its_answer()
    {
        await using var host = await Samples.StartAsync();

        Assert.Equal(TurnEnding.Answered, (await host.HearsAsync("\u202E\u200Bhow\u200B do I re\u200Dturn an it\uFEFFem I bought\u202C?")).Answer.Ending);
    }
}

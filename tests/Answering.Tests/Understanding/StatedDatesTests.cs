using System.Globalization;
using BotSuite.Answering.Understanding;

namespace BotSuite.Answering.Tests.Understanding;

public sealed class StatedDatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("What was the fee as of March 2024?", "2024-03-31", "What was the fee ?")]
    [InlineData("As of 5 May 2023, can I return shoes?", "2023-05-05", "can I return shoes?")]
    [InlineData("which rules were in force on May 5th, 2023", "2023-05-05", "which rules were")]
    [InlineData("What was the deposit limit as at 2023-07-01", "2023-07-01", "What was the deposit limit")]
    [InlineData("fees effective as of 2022", "2022-12-31", "fees")]
    [InlineData("as of 30 February 2024 what applies?", "2024-02-29", "what applies?")]
    [InlineData("2024년 3월 기준 수수료는 얼마인가요?", "2024-03-31", "수수료는 얼마인가요?")]
    [InlineData("2023년 5월 5일 당시 규정을 알려 주세요", "2023-05-05", "규정을 알려 주세요")]
    [InlineData("2022년 기준으로 최저임금은?", "2022-12-31", "최저임금은?")]
    [InlineData("2024.3.1. 기준 요금", "2024-03-01", "요금")]
    [InlineData("What was the filing fee last year?", "2025-12-31", "What was the filing fee ?")]
    [InlineData("What is the fee as of last month", "2026-10-31", "What is the fee")]
    [InlineData("Which rules were in force two weeks ago? as of 2 weeks ago", "2026-11-11", "Which rules were in force two weeks ago?")]
    [InlineData("fees as of 3 years ago", "2023-11-25", "fees")]
    [InlineData("as of yesterday, what applies?", "2026-11-24", "what applies?")]
    [InlineData("What applies as of January 2030?", "2030-01-31", "What applies ?")]
    [InlineData("What applies as of next year?", "2027-12-31", "What applies ?")]
    [InlineData("as of 31 June 2024 what applies?", "2024-06-30", "what applies?")]
    [InlineData("작년 기준 수수료는 얼마인가요?", "2025-12-31", "수수료는 얼마인가요?")]
    [InlineData("지난달 기준으로 요금을 알려 주세요", "2026-10-31", "요금을 알려 주세요")]
    [InlineData("3개월 전 기준 요금", "2026-08-25", "요금")]
    [InlineData("재작년 당시 최저임금은?", "2024-12-31", "최저임금은?")]
    public void A_stated_day_is_read_and_taken_out_of_the_words(string text, string day, string rest)
    {
        var stated = StatedDates.Find(text, Today);

        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), stated?.Day);
        Assert.Equal(rest, stated?.Rest);
    }

    [Theory]
    [InlineData("I signed the lease on 5 May 2023. Can I end it?")]
    [InlineData("Is the 2024 price list valid?")]
    [InlineData("as of 99 Foo 2024")]
    [InlineData("as of 2024-13-45")]
    [InlineData("as of now")]
    [InlineData("2024년 3월에 계약했어요")]
    [InlineData("0000년 기준")]
    [InlineData("I signed it last year. What was agreed?")]
    [InlineData("My order from last month was late")]
    [InlineData("as of 999 years ago")]
    [InlineData("작년에 계약했어요")]
    public void A_date_of_the_story_states_no_day(string text) => Assert.Null(StatedDates.Find(text, Today));
}

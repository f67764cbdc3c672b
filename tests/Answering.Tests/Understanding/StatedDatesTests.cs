using System.Globalization;
using BotSuite.Answering.Understanding;

namespace BotSuite.Answering.Tests.Understanding;

public sealed class StatedDatesTests
{
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
    public void A_stated_day_is_read_and_taken_out_of_the_words(string text, string day, string rest)
    {
        var stated = StatedDates.Find(text);

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
    public void A_date_of_the_story_states_no_day(string text) => Assert.Null(StatedDates.Find(text));
}

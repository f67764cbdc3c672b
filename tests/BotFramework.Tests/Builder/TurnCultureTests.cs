using System.Globalization;
using BotSuite.BotFramework.Builder;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class TurnCultureTests
{
    [Theory]
    [InlineData("ko-KR", "ko-KR")]
    [InlineData("KO-kr", "ko-KR")]
    [InlineData("fr", "fr")]
    [InlineData("de-CH", "de-CH")]
    public async Task A_turn_runs_in_the_culture_of_its_locale(string locale, string expected)
    {
        var (culture, uiCulture) = await CulturesOfATurnAsync(locale);

        Assert.Equal(expected, culture);
        Assert.Equal(expected, uiCulture);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no such language")]
    [InlineData("xx-klingon-zz")]
    [InlineData("*")]
    [InlineData("en-US,ko;q=0.5")]
    [InlineData("../../etc/passwd")]
    [InlineData("\0")]
    public async Task A_locale_that_is_none_leaves_the_culture_alone(string? locale)
    {
        Assert.Equal((CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name), await CulturesOfATurnAsync(locale));
    }

    [Fact]
    public async Task A_locale_without_end_leaves_the_culture_alone()
    {
        Assert.Equal(CultureInfo.CurrentCulture.Name, (await CulturesOfATurnAsync(new string('a', 100_000))).Culture);
    }

    [Fact]
    public async Task The_culture_flows_over_waits_and_ends_with_the_turn()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        string? inside = null;

        await new RecordingAdapter().HearsAsync(Activities.Message(locale: "ar-EG"), async (_, token) =>
        {
            await Task.Delay(1, token);
            inside = await Task.Run(() => CultureInfo.CurrentUICulture.Name, token);
        });

        Assert.Equal("ar-EG", inside);
        Assert.Equal(before, (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));
    }

    private static async Task<(string Culture, string UiCulture)> CulturesOfATurnAsync(string? locale)
    {
        var cultures = ("", "");
        BotCallbackHandler bot = (_, _) =>
        {
            cultures = (CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name);
            return Task.CompletedTask;
        };
        await new RecordingAdapter().HearsAsync(Activities.Message(locale: locale), bot);
        return cultures;
    }
}

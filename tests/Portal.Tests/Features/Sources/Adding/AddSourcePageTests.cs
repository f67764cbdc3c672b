using BotSuite.Portal.Features.Sources.Adding;
using BotSuite.Portal.Tests.Drivers;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Portal.Tests.Features.Sources.Adding;

public sealed class AddSourcePageTests : PageTest
{
    [Fact]
    public async Task Every_kind_has_its_own_fields()
    {
        await OpenStoreAsync();
        var page = Render<AddSourcePage>();

        Assert.Equal(["Upload", "WebPage", "Site", "Feed", "Folder", "Database"], page.FindAll("input[name=kind]").Select(kind => kind.GetAttribute("value")));
        Assert.NotNull(page.Find("#files"));
        page.Find("input[value=Site]").Change("Site");
        page.WaitForAssertion(() => Assert.Contains("Pages at most", page.Markup, StringComparison.Ordinal));
        page.Find("input[value=Feed]").Change("Feed");
        page.WaitForAssertion(() => Assert.Contains("Keep entries that the feed no longer lists", page.Markup, StringComparison.Ordinal));
        page.Find("input[value=Database]").Change("Database");
        page.WaitForAssertion(() => Assert.Contains("The configuration names no database yet", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_five_times_of_a_schedule_are_shown_while_it_is_typed()
    {
        await OpenStoreAsync();
        var field = Render<ScheduleField>(parameters => parameters.Add(schedule => schedule.Value, "CRON_TZ=Asia/Seoul 30 9 * * MON-FRI"));

        Assert.Equal(
            ["2026-11-26 00:30 UTC", "2026-11-27 00:30 UTC", "2026-11-30 00:30 UTC", "2026-12-01 00:30 UTC", "2026-12-02 00:30 UTC"],
            field.FindAll(".times time").Select(time => time.TextContent));
    }
}

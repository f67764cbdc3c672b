using System.Text;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Storing;
using BotSuite.Portal.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotSuite.Portal.Tests.Features.Tables;

/// <summary>Tables in a real browser: none yet, made from a file, tried, refused, deleted.</summary>
public sealed class TablesInBrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_file_becomes_a_table_that_is_tried_and_deleted_only_when_that_is_confirmed(bool dark, bool phone)
    {
        await using var visit = await PortalVisit.StartAsync(_folder, dark: dark, phone: phone);
        await visit.Page.GotoAsync("/tables");
        await Assertions.Expect(visit.Page.GetByText("No tables yet")).ToBeVisibleAsync();
        await LookAsync(visit, $"tables-{Look(dark, phone)}-1-none");

        await visit.Page.GotoAsync("/tables/new");
        await Assertions.Expect(visit.Page.Locator("input[type=file]")).ToBeEnabledAsync();
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "delivery.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("Region,Fee,Note,For\nMainland,3000,one to two working days with our own carrier,\nJeju,6000,three to five working days,\nDepot,0,on the day itself,staff\n"),
        });
        await Assertions.Expect(visit.Page.Locator(".preview tbody tr")).ToHaveCountAsync(3);
        await LookAsync(visit, $"tables-{Look(dark, phone)}-2-file");
        await visit.Button("Add a question").ClickAsync();
        await visit.Page.Locator("input[placeholder^='fee for {']").FillAsync("fee to {Place}");
        await visit.Button("Save").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("which is no key column")).ToBeVisibleAsync();
        await LookAsync(visit, $"tables-{Look(dark, phone)}-3-refused");

        await visit.Page.Locator("input[placeholder^='fee for {']").FillAsync("fee to {Region}");
        await visit.Button("Save").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("delivery");
        await visit.Field("Ask").FillAsync("fee to Jej");
        await visit.Field("Ask").PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByText("Did you mean Jeju?")).ToBeVisibleAsync();
        await LookAsync(visit, $"tables-{Look(dark, phone)}-4-tried");

        // Colours are not judged while a message fades away.
        await Assertions.Expect(visit.Page.Locator(".mud-snackbar")).ToHaveCountAsync(0);
        await visit.Button("Delete").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Delete this table?")).ToBeVisibleAsync();
        await LookAsync(visit, $"tables-{Look(dark, phone)}-5-sure");
        await visit.Button("Keep it").ClickAsync();
        await visit.Button("Delete").ClickAsync();
        await visit.Button("Yes, delete").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("No tables yet")).ToBeVisibleAsync();
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task The_list_shows_in_Korean_on_a_phone_what_each_table_is_and_why_it_was_not_read()
    {
        await using var visit = await PortalVisit.StartAsync(_folder, korean: true, phone: true);
        var editor = visit.Services.GetRequiredService<TableEditor>();
        var file = _folder.Of("fees.csv");
        await File.WriteAllTextAsync(file, "지역,요금\n서울,3000\n제주,6000\n", TestContext.Current.CancellationToken);
        var id = (await editor.SaveAsync(null, Fees(file), "test", TestContext.Current.CancellationToken)).TableId;
        File.Delete(file);
        await visit.Services.GetRequiredService<TableReadings>().ReadAsync(id, TestContext.Current.CancellationToken);

        await visit.Page.GotoAsync("/tables");

        await Assertions.Expect(visit.Page.Locator(".reason")).ToContainTextAsync("fees.csv");
        await LookAsync(visit, "tables-korean-phone-list");
        await visit.Page.GetByText("지역별 요금").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("파일을 읽을 수 없습니다")).ToBeVisibleAsync();
        await LookAsync(visit, "tables-korean-phone-table");
        Assert.Empty(visit.Troubles);
    }

    public void Dispose() => _folder.Dispose();

    private static TableDefinition Fees(string file) => new()
    {
        Name = "지역별 요금",
        Domain = "customer",
        Origin = new TableOrigin(OriginKind.File, file),
        Columns = [new TableColumn { Name = "지역", Role = ColumnRole.Key }, new TableColumn { Name = "요금", Role = ColumnRole.Value }],
        Wordings = [new TableWording { Language = "ko", Template = "{지역} 요금", ValueColumns = ["요금"] }],
        Schedule = "0 3 * * *",
    };

    private static async Task LookAsync(PortalVisit visit, string name)
    {
        // The page is drawn twice, and has no title in between.
        await visit.Page.WaitForFunctionAsync("() => document.title.includes('BotSuite') && document.readyState === 'complete'");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.TakeAsync(name);
        Assert.Empty(await visit.AxeAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than the screen");
    }

    private static string Look(bool dark, bool phone) => (dark ? "dark" : "light") + (phone ? "-phone" : "-desk");
}

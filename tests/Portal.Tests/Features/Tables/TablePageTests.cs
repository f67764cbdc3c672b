using BotSuite.Portal.Features.Tables;
using BotSuite.Portal.Tests.Drivers;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Portal.Tests.Features.Tables;

public sealed class TablePageTests : PageTest
{
    [Fact]
    public async Task A_file_becomes_a_table_with_a_question_that_can_be_tried()
    {
        var store = await OpenStoreAsync();
        var page = Render<TablePage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("Plan,Fee\nBasic,10\nGold,25\n", "prices.csv"));
        page.WaitForAssertion(() => Assert.Equal(["Plan", "Fee"], page.FindAll(".column-name strong").Select(name => name.TextContent)));
        Assert.Contains("Basic · Gold", page.Find(".column-name").TextContent, StringComparison.Ordinal);
        await ClickAsync(page, "Add a question");
        await page.Find("input[placeholder='fee for {Plan}']").ChangeAsync("fee for {Plan}");
        await ClickAsync(page, "Save");

        await page.WaitForAssertionAsync(() => Assert.EndsWith("/tables/" + IdOf(store), Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal));
        var saved = Render<TablePage>(parameters => parameters.Add(shown => shown.Id, IdOf(store)));
        saved.WaitForAssertion(() => Assert.Equal("prices", saved.Find("h1").TextContent));
        saved.WaitForAssertion(() => Assert.Equal(2, saved.FindAll(".preview tbody tr").Count));
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_said()
    {
        await OpenStoreAsync();
        var page = Render<TablePage>();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("", "prices.csv"));

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".mud-alert")));
        Assert.Empty(page.FindAll(".column-name"));
    }

    private static Task ClickAsync(IRenderedComponent<TablePage> page, string words) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == words).ClickAsync();

    private static Guid IdOf(PortalStore store)
    {
        using var database = store.Databases.CreateDbContext();
        return database.Tables.AsNoTracking().Select(table => table.Id).SingleOrDefault();
    }
}

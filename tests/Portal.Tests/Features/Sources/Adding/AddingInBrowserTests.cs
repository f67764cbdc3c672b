using System.Text;
using BotSuite.Data;
using BotSuite.Knowledge.Tests.Ingestion.Fetching;
using BotSuite.Portal.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotSuite.Portal.Tests.Features.Sources.Adding;

/// <summary>Adding sources with a real browser, from the first click to documents that can be quoted.</summary>
public sealed class AddingInBrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Files_that_are_picked_are_uploaded_read_and_listed(bool dark, bool phone)
    {
        await using var visit = await PortalVisit.StartAsync(_folder, dark: dark, phone: phone);
        await visit.OpenFormAsync("Upload");
        await visit.Page.Locator("#files").SetInputFilesAsync(
        [
            new FilePayload { Name = "returns.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes("# Returns\n\nYou can send everything back within 14 days.") },
            new FilePayload { Name = "faq.jsonl", MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(Entries(4_000)) },
            new FilePayload { Name = "nothing.txt", MimeType = "text/plain", Buffer = [] },
        ]);
        await Assertions.Expect(visit.Page.Locator(".pieces li")).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Field("Name")).ToHaveValueAsync("returns");
        await visit.TakeAsync($"upload-{Look(dark, phone)}-1-picked");
        Assert.Empty(await visit.AxeAsync());

        await visit.Button("Upload and read").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("returns");
        await Assertions.Expect(visit.Page.Locator(".facts .mud-chip")).ToHaveTextAsync("Ready");
        await Assertions.Expect(visit.Page.Locator(".head h2")).ToHaveTextAsync("Documents (4,001)");
        await visit.TakeAsync($"upload-{Look(dark, phone)}-2-read");
        Assert.Empty(await visit.AxeAsync());
        Assert.Empty(visit.Troubles);
    }

    [Theory]
    [InlineData(false, true, false)]
    [InlineData(true, false, true)]
    public async Task A_page_is_tried_saved_with_a_schedule_and_read(bool korean, bool dark, bool phone)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/returns", """
            <!DOCTYPE html><html lang="en"><head><title>Returns</title></head><body><nav><a href="/">Home</a><a href="/shop">Shop</a></nav>
            <main><h1>Returns</h1><p>You can send everything back within 14 days, and we pay for the parcel.</p>
            <h2>How do I get my money back?</h2><p>We send it to the card that you paid with, within five working days.</p></main>
            <footer>All rights reserved</footer></body></html>
            """);
        await using var visit = await PortalVisit.StartAsync(_folder, korean, dark, phone);
        await visit.OpenFormAsync("WebPage");
        await visit.Field(korean ? "웹 주소" : "Web address").FillAsync(site.Of("/returns").AbsoluteUri);
        await visit.Button(korean ? "먼저 시험해 보기" : "Try it first").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".trial")).ToContainTextAsync("within 14 days");
        await visit.Field(korean ? "이름" : "Name").FillAsync("Shop");
        await visit.Button(korean ? "매일 밤" : "Every night").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".times li")).ToHaveCountAsync(5);
        await visit.TakeAsync($"page-{Look(dark, phone)}-1-tried");
        Assert.Empty(await visit.AxeAsync());

        await visit.Button(korean ? "저장하고 읽기" : "Save and read").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Shop");
        await Assertions.Expect(visit.Page.Locator(".head h2")).ToContainTextAsync("(1)");
        await visit.TakeAsync($"page-{Look(dark, phone)}-2-read");
        await using var database = await visit.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var source = await database.Sources.SingleAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("0 3 * * *", source.Schedule, StringComparison.Ordinal);
        Assert.NotNull(source.NextRunAt);
        Assert.Empty(visit.Troubles);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_saved()
    {
        await using var visit = await PortalVisit.StartAsync(_folder);
        await visit.OpenFormAsync("Site");
        await visit.Field("Web address").FillAsync("ftp://example.org");
        await visit.Field("Schedule").FillAsync("every day");
        await visit.Field("Read only these paths").FillAsync("guides");
        await visit.Button("Save and read").ClickAsync();

        await Assertions.Expect(visit.Page.GetByText("beginning with https://, or the whole path")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("A schedule has five fields")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Each pattern begins with / or **")).ToBeVisibleAsync();
        await visit.TakeAsync("site-faults");
        Assert.Empty(await visit.AxeAsync());
        await using var database = await visit.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.False(await database.Sources.AnyAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Dispose();

    private static string Look(bool dark, bool phone) => $"{(dark ? "dark" : "light")}-{(phone ? "phone" : "desk")}";

    // Half a megabyte: more than one message of the connection can carry.
    private static string Entries(int count) => string.Join('\n', Enumerable.Range(0, count).Select(number =>
        $"{{\"id\":\"e-{number}\",\"question\":\"What is number {number}?\",\"answer\":\"It is the number {number} of a long list of numbers.\"}}"));
}

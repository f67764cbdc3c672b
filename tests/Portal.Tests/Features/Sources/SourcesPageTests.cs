using BotSuite.Data.Sources;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Tests.Drivers;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Portal.Tests.Features.Sources;

public sealed class SourcesPageTests : PageTest
{
    [Fact]
    public async Task An_empty_store_says_what_to_do_next()
    {
        await OpenStoreAsync();

        var page = Render<SourcesPage>();

        page.WaitForAssertion(() => Assert.Equal("No sources yet", page.Find("h2").TextContent));
        Assert.Contains("-- import", page.Find("pre").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task A_ready_source_shows_its_documents_passages_and_when_it_was_read()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop", documents: 2);
        await store.AddDocumentAsync(source, "gone", "Gone", deleted: true);

        var page = Render<SourcesPage>();

        page.WaitForAssertion(() => Assert.Equal(
            ["Customer service", "Ready", "2", "2", "2026-11-20 09:30 UTC"],
            page.FindAll("tbody td").Skip(1).Select(cell => cell.TextContent.Trim())));
        Assert.Equal($"/sources/{source.Id}", page.Find("tbody a").GetAttribute("href"));
        Assert.Contains("Folder", page.Find("tbody td").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_source_says_why_and_shows_hostile_words_as_words()
    {
        var store = await OpenStoreAsync();
        await store.AddSourceAsync("<img src=x onerror=alert(1)>", SourceState.Failed, "2 of 3 pieces could not be read <script>.");

        var page = Render<SourcesPage>();

        page.WaitForAssertion(() => Assert.Equal("2 of 3 pieces could not be read <script>.", page.Find(".reason").TextContent));
        Assert.Equal("<img src=x onerror=alert(1)>", page.Find("tbody a").TextContent);
        Assert.Empty(page.FindAll("img, script"));
    }

    [Fact]
    public async Task A_source_that_is_being_read_grows_before_the_eyes()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop", SourceState.Importing, documents: 1);
        var page = Render<SourcesPage>();
        page.WaitForAssertion(() => Assert.Equal("Importing", StateOf(page)));

        await store.AddDocumentAsync(source, "another", "Another");
        await EndAsync(store, source);

        page.WaitForAssertion(() =>
        {
            LetASecondPass();
            Assert.Equal(("Ready", "2"), (StateOf(page), page.FindAll("tbody td")[3].TextContent));
        });
    }

    [Fact]
    public async Task A_long_list_comes_in_pages()
    {
        var store = await OpenStoreAsync();
        for (var number = 0; number < 60; number++) await store.AddSourceAsync($"Source {number:00}");

        var page = Render<SourcesPage>();

        page.WaitForAssertion(() => Assert.Equal(25, page.FindAll("tbody tr").Count));
        await page.Find("button[aria-label='Next page']").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("Source 25", page.Find("tbody a").TextContent));
        Assert.Contains("26–50 of 60", page.Markup, StringComparison.Ordinal);

        await page.Find("input").InputAsync(new ChangeEventArgs { Value = "Source 59" });
        page.WaitForAssertion(() => Assert.Equal(["Source 59"], page.FindAll("tbody a").Select(link => link.TextContent)));
    }

    [Theory]
    [InlineData("en", "LEG", "Clinic")]
    [InlineData("en", "shop", "Shop")]
    [InlineData("ko", "의료", "Hospital")]
    public async Task Words_find_a_source_by_name_and_domain(string language, string words, string found)
    {
        var store = await OpenStoreAsync();
        await store.AddSourceAsync("Shop");
        await store.AddSourceAsync("Clinic", domain: "legal");
        await store.AddSourceAsync("Hospital", domain: "medical");
        Speak(language);
        var page = Render<SourcesPage>();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody tr").Count));

        await page.Find("input").InputAsync(new ChangeEventArgs { Value = words });

        page.WaitForAssertion(() => Assert.Equal([found], page.FindAll("tbody a").Select(link => link.TextContent)));
    }

    [Fact]
    public async Task States_filter_and_a_filter_that_fits_nothing_has_a_way_back()
    {
        var store = await OpenStoreAsync();
        await store.AddSourceAsync("Good");
        await store.AddSourceAsync("Bad", SourceState.Failed, "Broken.");
        var page = Render<SourcesPage>();
        page.WaitForAssertion(() => Assert.Equal(["All 2", "Ready 1", "Failed 1"], page.FindAll(".states button").Select(Words)));

        await page.FindAll(".states button")[2].ClickAsync();
        Assert.Equal(["Bad"], page.FindAll("tbody a").Select(link => link.TextContent));
        Assert.Equal("true", page.FindAll(".states button")[2].GetAttribute("aria-pressed"));

        await page.Find("input").InputAsync(new ChangeEventArgs { Value = "nothing of the kind" });
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody a")));
        await page.FindAll("button").Single(button => button.TextContent.Trim() == "Show all sources").ClickAsync();
        Assert.Equal(2, page.FindAll("tbody a").Count);
    }

    [Fact]
    public async Task A_store_that_goes_away_is_said_and_its_return_noticed()
    {
        BreakableDatabases? databases = null;
        var store = await OpenStoreAsync(real => databases = new BreakableDatabases(real));
        await store.AddSourceAsync("Shop");
        var page = Render<SourcesPage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody a")));

        databases!.IsBroken = true;
        page.WaitForAssertion(() =>
        {
            LetASecondPass();
            Assert.Contains("The store does not answer.", page.Markup, StringComparison.Ordinal);
        });
        Assert.Single(page.FindAll("tbody a"));

        databases.IsBroken = false;
        page.WaitForAssertion(() =>
        {
            LetASecondPass();
            Assert.DoesNotContain("The store does not answer.", page.Markup, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_click_on_a_row_opens_the_source()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var page = Render<SourcesPage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));

        await page.Find("tbody tr").ClickAsync();

        Assert.EndsWith($"/sources/{source.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private static string StateOf(IRenderedComponent<SourcesPage> page) => page.FindAll("tbody td")[2].TextContent.Trim();

    private static string Words(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task EndAsync(PortalStore store, Source source) => store.ChangeAsync(database =>
        database.Sources.Single(row => row.Id == source.Id).State = SourceState.Ready);
}

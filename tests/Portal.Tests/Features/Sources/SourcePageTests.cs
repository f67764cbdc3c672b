using System.Globalization;
using BotSuite.Data.Accounts;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Tests.Drivers;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Portal.Tests.Features.Sources;

public sealed class SourcePageTests : PageTest
{
    [Fact]
    public async Task A_source_shows_its_facts_and_its_living_documents()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop", domain: "own-domain");
        await store.AddDocumentAsync(source, "b", "Second");
        await store.AddDocumentAsync(source, "a", "First", reviewBy: new DateOnly(2026, 11, 24));
        await store.AddDocumentAsync(source, "c", "Deleted", deleted: true);

        var page = Render<SourcePage>(parameters => parameters.Add(shown => shown.Id, source.Id));

        page.WaitForAssertion(() => Assert.Equal(["First", "Second"], page.FindAll("tbody a").Select(link => link.TextContent)));
        Assert.Equal("Shop", page.Find("h1").TextContent);
        Assert.Equal("own-domain", page.FindAll("dd")[1].TextContent);
        Assert.Contains("overdue", page.FindAll("tbody tr")[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", page.FindAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_documents_come_page_by_page_and_can_be_searched()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop", documents: 130);
        var page = Render<SourcePage>(parameters => parameters.Add(shown => shown.Id, source.Id));
        page.WaitForAssertion(() => Assert.Equal(25, page.FindAll("tbody tr").Count));
        Assert.Contains("1–25 of 130", page.Markup, StringComparison.Ordinal);

        await page.Find("button[aria-label='Last page']").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("Question 125?", page.Find("tbody a").TextContent));

        await page.Find("input").InputAsync(new ChangeEventArgs { Value = "QUESTION 07" });
        // The portal waits for the end of the word before it asks the store.
        page.WaitForAssertion(() =>
        {
            LetASecondPass();
            Assert.Equal(10, page.FindAll("tbody a").Count);
        });
    }

    [Theory]
    [InlineData("100%", "100% cotton")]
    [InlineData("_", "under_score")]
    [InlineData("'; drop", "'; drop table")]
    public async Task Signs_that_mean_something_to_a_database_are_words_like_others(string words, string found)
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        foreach (var title in (string[])["100% cotton", "under_score", "'; drop table", "1000 things"])
            await store.AddDocumentAsync(source, title.GetHashCode(StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture), title);

        var (rows, total) = await new ListDocuments(store.Databases).RunAsync(source.Id, words, 0, 10, Xunit.TestContext.Current.CancellationToken);

        Assert.Equal(found, Assert.Single(rows).Title);
        Assert.Equal(1, total);
    }

    [Fact]
    public async Task An_unknown_source_has_a_way_back()
    {
        await OpenStoreAsync();

        var page = Render<SourcePage>(parameters => parameters.Add(shown => shown.Id, Guid.NewGuid()));

        page.WaitForAssertion(() => Assert.Equal("There is no such source", page.Find("h1").TextContent));
        Assert.Equal("/", page.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_store_that_goes_away_is_said_and_its_return_noticed()
    {
        BreakableDatabases? databases = null;
        var store = await OpenStoreAsync(real => databases = new BreakableDatabases(real));
        var source = await store.AddSourceAsync("Shop", documents: 1);
        var page = Render<SourcePage>(parameters => parameters.Add(shown => shown.Id, source.Id));
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody a")));

        databases!.IsBroken = true;
        page.WaitForAssertion(() =>
        {
            LetASecondPass();
            Assert.Contains("The store does not answer.", page.Markup, StringComparison.Ordinal);
        });

        databases.IsBroken = false;
        await store.ChangeAsync(database => database.Sources.Single(row => row.Id == source.Id).Name = "Shop again");
        page.WaitForAssertion(() =>
        {
            LetASecondPass();
            Assert.Equal("Shop again", page.Find("h1").TextContent);
        });
        Assert.DoesNotContain("The store does not answer.", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccountRole.Administrator, 1)]
    [InlineData(AccountRole.Editor, 1)]
    [InlineData(AccountRole.Reviewer, 0)]
    [InlineData(AccountRole.Viewer, 0)]
    public async Task Only_editors_are_offered_to_delete_a_source(AccountRole role, int buttons)
    {
        var store = await OpenStoreAsync(role: role);
        var source = await store.AddSourceAsync("Shop");

        var page = Render<SourcePage>(parameters => parameters.Add(shown => shown.Id, source.Id));

        page.WaitForAssertion(() => Assert.Equal("Shop", page.Find("h1").TextContent));
        Assert.Equal(buttons, page.FindAll("button").Count(button => button.TextContent.Trim() == "Delete source"));
    }

    [Fact]
    public async Task A_source_that_is_deleted_while_it_is_looked_at_is_no_longer_shown()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop", documents: 1);
        var page = Render<SourcePage>(parameters => parameters.Add(shown => shown.Id, source.Id));
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody a")));

        await store.ChangeAsync(database => database.Sources.Single(row => row.Id == source.Id).DeletedAt = PortalStore.ReadAt);

        page.WaitForAssertion(() =>
        {
            LetASecondPass();
            Assert.Equal("There is no such source", page.Find("h1").TextContent);
        });
    }
}

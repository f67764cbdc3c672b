using BotSuite.Data.Sources;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Tests.Drivers;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Portal.Tests.Features.Sources;

public sealed class DocumentPageTests : PageTest
{
    [Fact]
    public async Task A_document_shows_what_can_be_quoted_from_it()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var document = await store.AddDocumentAsync(source, "refund", "When do I get my money back?", "Within <b>five</b> days.\n- by card");

        var page = Open(source.Id, document.Id);

        page.WaitForAssertion(() => Assert.Equal("Within <b>five</b> days.\n- by card", page.Find(".said").TextContent));
        Assert.Equal("When do I get my money back?", page.Find("h1").TextContent);
        Assert.Contains("Chapter › Section", page.Find(".passage").TextContent, StringComparison.Ordinal);
        Assert.Contains("The house", page.FindAll("dd").Select(fact => fact.TextContent));
        Assert.Empty(page.FindAll("b"));
    }

    [Fact]
    public async Task A_document_shows_what_was_dropped_from_it()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var document = await store.AddDocumentAsync(source, "refund", "Refunds", dropped: ["Imprint <i>2026</i>", "Page 1"]);

        var page = Open(source.Id, document.Id);

        page.WaitForAssertion(() => Assert.Equal(["Imprint <i>2026</i>", "Page 1"], page.FindAll(".dropped li").Select(piece => piece.TextContent)));
    }

    [Fact]
    public async Task A_document_is_shown_under_its_own_source_only()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var other = await store.AddSourceAsync("Other");
        var document = await store.AddDocumentAsync(source, "a", "Title");

        foreach (var (sourceId, id) in new[] { (other.Id, document.Id), (source.Id, Guid.NewGuid()) })
        {
            var page = Open(sourceId, id);
            page.WaitForAssertion(() => Assert.Equal("There is no such document", page.Find("h1").TextContent));
        }
    }

    [Fact]
    public async Task A_deleted_document_is_shown_as_deleted_since_answers_rest_on_it()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var deleted = await store.AddDocumentAsync(source, "b", "Title", deleted: true);

        var page = Open(source.Id, deleted.Id);

        page.WaitForAssertion(() => Assert.Contains("This document is deleted", page.Find(".mud-alert").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_quoted_is_marked_with_the_reason_and_can_be_listed_alone()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var document = await store.AddDocumentAsync(source, "refund", "Refunds");
        await store.ChangeAsync(database => database.Passages.Add(new Passage
        {
            VersionId = document.CurrentVersionId!.Value,
            Ordinal = 1,
            Start = 0,
            End = 5,
            Hash = new string('c', 64),
            QuarantineReason = "Words to the assistant instead of to people (override.en): ignore all",
            ReadingConfidence = 0.42,
        }));
        var page = Open(source.Id, document.Id);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".passage").Count));

        await page.FindAll(".states button").Single(button => button.TextContent.StartsWith("Not quoted", StringComparison.Ordinal)).ClickAsync();

        var passage = Assert.Single(page.FindAll(".passage")).TextContent;
        Assert.Contains("Not quoted: Words to the assistant instead of to people (override.en): ignore all", passage, StringComparison.Ordinal);
        Assert.Contains("42", passage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_versions_and_documents_that_say_the_same_are_listed()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var document = await store.AddDocumentAsync(source, "refund", "Refunds");
        var twin = await store.AddDocumentAsync(source, "twin", "Money back");
        await store.ChangeAsync(database =>
        {
            database.DocumentVersions.Add(new DocumentVersion
            {
                DocumentId = document.Id,
                Number = 2,
                ContentHash = new string('d', 64),
                Title = "Refunds, later",
                Text = "Later.",
                Language = "en",
                Domain = "customer",
                ReadAt = PortalStore.ReadAt,
                Reader = "markdown/1",
            });
            database.Duplicates.Add(new DuplicateFinding { Index = "default", OneDocumentId = twin.Id, OtherDocumentId = document.Id, Similarity = 0.93, FoundAt = PortalStore.ReadAt });
        });

        var page = Open(source.Id, document.Id);

        page.WaitForAssertion(() => Assert.Contains("Money back", page.Find(".same a").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Version 2", "Version 1"], page.FindAll("details .same a").Select(link => link.TextContent));
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("version", 2));
        var older = Open(source.Id, document.Id);
        older.WaitForAssertion(() => Assert.Contains("no longer quoted", older.Find(".mud-alert").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<DocumentPage> Open(Guid source, Guid document) => Render<DocumentPage>(parameters => parameters
        .Add(page => page.SourceId, source)
        .Add(page => page.Id, document));
}

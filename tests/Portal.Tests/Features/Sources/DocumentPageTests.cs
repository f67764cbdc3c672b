using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Tests.Drivers;
using Bunit;

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
    public async Task A_document_is_shown_under_its_own_source_only_and_while_it_lives()
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var other = await store.AddSourceAsync("Other");
        var document = await store.AddDocumentAsync(source, "a", "Title");
        var deleted = await store.AddDocumentAsync(source, "b", "Title", deleted: true);

        foreach (var (sourceId, id) in new[] { (other.Id, document.Id), (source.Id, deleted.Id), (source.Id, Guid.NewGuid()) })
        {
            var page = Open(sourceId, id);
            page.WaitForAssertion(() => Assert.Equal("There is no such document", page.Find("h1").TextContent));
        }
    }

    private IRenderedComponent<DocumentPage> Open(Guid source, Guid document) => Render<DocumentPage>(parameters => parameters
        .Add(page => page.SourceId, source)
        .Add(page => page.Id, document));
}

using System.Text;
using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Memory.Rights;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Memory;

public sealed class KernelMemoryTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private KnowledgeProcess _process = null!;

    private IKernelMemory Memory => _process.Services.GetRequiredService<IKernelMemory>();

    public async ValueTask InitializeAsync() =>
        _process = await KnowledgeProcess.StartAsync(_folder, runsInBackground: true, settings: ("Embeddings:Provider", "None"));

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Documents_of_files_streams_and_texts_are_imported_found_exported_and_deleted()
    {
        var token = TestContext.Current.CancellationToken;
        var path = _folder.Write("tram.md", "# Trams\n\nThe red tram goes north.");
        await Memory.ImportDocumentAsync(new Document("both", filePaths: [path]).AddTag("kind", "tram").AddStream("bus.txt", Bytes("The blue bus goes south.")), "City", cancellationToken: token);
        await Memory.ImportDocumentAsync(path, "one", index: "city", cancellationToken: token);
        await Memory.ImportDocumentAsync(Bytes("The ferry goes west."), "ferry.txt", "stream", new TagCollection { { "kind", "ferry" } }, "city", cancellationToken: token);
        var text = await Memory.ImportTextAsync("The cable car goes up.", index: "city", cancellationToken: token);
        foreach (var id in new[] { "both", "one", "stream", text }) await ReadyAsync(Memory, id, "city");

        Assert.Matches("^[0-9a-f]{32}$", text);
        Assert.Equal(["city"], (await Memory.ListIndexesAsync(token)).Select(index => index.Name));
        Assert.Equal(4, (await Memory.ListDocumentsAsync("city", cancellationToken: token)).Count);
        Assert.Equal(["bus.txt"], (await Memory.SearchAsync("blue bus", "city", MemoryFilters.ByDocument("both"), limit: 1, cancellationToken: token)).Results.Select(citation => citation.SourceName));
        using (var file = await Memory.ExportFileAsync("both", "tram.md", "city", token))
        {
            using var reader = new StreamReader(await file.GetStreamAsync());
            Assert.Equal("# Trams\n\nThe red tram goes north.", await reader.ReadToEndAsync(token));
        }

        await Memory.DeleteDocumentAsync("both", "city", token);
        await Memory.DeleteDocumentAsync("never", "city", token);
        Assert.Null(await Memory.GetDocumentStatusAsync("both", "city", token));
        Assert.False(await Memory.IsDocumentReadyAsync("both", "city", token));
        await Assert.ThrowsAsync<FileNotFoundException>(() => Memory.ExportFileAsync("both", "tram.md", "city", token));
        Assert.Equal(["one"], (await Memory.SearchAsync("tram goes", "city", MemoryFilters.ByTag("__file_type", "text/markdown"), cancellationToken: token)).Results.Select(citation => citation.DocumentId));
        await Memory.DeleteIndexAsync("CITY", token);
        Assert.True((await Memory.SearchAsync("tram goes", "city", cancellationToken: token)).NoResult);
    }

    [Fact]
    public async Task Filters_are_joined_and_of_several_one_is_enough()
    {
        var token = TestContext.Current.CancellationToken;
        await Memory.ImportTextAsync("The gate opens at six.", "a", new TagCollection { { "team", "it" }, { "lang", "en" }, { "lang", "it" } }, cancellationToken: token);
        await Memory.ImportTextAsync("The gate closes at ten.", "b", new TagCollection { { "team", "hr" } }, cancellationToken: token);
        await ReadyAsync(Memory, "a", null);
        await ReadyAsync(Memory, "b", null);

        Assert.Equal(["a", "b"], await FindAsync(MemoryFilters.ByTag("team", "it"), MemoryFilters.ByTag("team", "hr")));
        Assert.Equal(["a"], await FindAsync(MemoryFilters.ByTag("lang", "en").ByTag("lang", "it")));
        Assert.Empty(await FindAsync(MemoryFilters.ByTag("lang", "en").ByTag("team", "hr")));
        Assert.Empty(await FindAsync(MemoryFilters.ByTag("team", "IT")));
        Assert.Equal(["a", "b"], await FindAsync(new MemoryFilter()));
        Assert.Empty(await Memory.SearchSummariesAsync(cancellationToken: token));

        async Task<IEnumerable<string>> FindAsync(params MemoryFilter[] filters) =>
            (await Memory.SearchAsync("gate", null, filters[0], filters[1..], cancellationToken: token)).Results.Select(citation => citation.DocumentId).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_came_into_the_index_on_other_ways_is_found_and_told_of_but_not_deleted_here()
    {
        var token = TestContext.Current.CancellationToken;
        await _process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "1", question = "When does the pool open?", answer = "At seven.", url = "https://example.org/pool", lang = "en" }));

        var citation = Assert.Single((await Memory.SearchAsync("pool open", cancellationToken: token)).Results);
        var status = await Memory.GetDocumentStatusAsync(citation.DocumentId, cancellationToken: token);

        Assert.Equal(("https://example.org/pool", "https://example.org/pool"), (citation.SourceUrl, citation.Partitions[0].Url));
        Assert.True(status?.Completed);
        await Assert.ThrowsAsync<KernelMemoryException>(() => Memory.DeleteDocumentAsync(citation.DocumentId, cancellationToken: token));
        await Memory.DeleteIndexAsync(cancellationToken: token);
        Assert.False((await Memory.SearchAsync("pool open", cancellationToken: token)).NoResult);
    }

    [Fact]
    public async Task An_index_that_others_stored_in_another_spelling_keeps_its_name()
    {
        var token = TestContext.Current.CancellationToken;
        await _process.Importer.ImportAsync(
            new BotSuite.Knowledge.Ingestion.ImportRequest { Path = _folder.WriteEntries("faq.jsonl", new { id = "1", answer = "The pool opens at seven.", lang = "en" }), Index = "Legal_US" },
            null, token);
        await Memory.ImportTextAsync("The sauna opens at eight.", "sauna", index: "legal-us", cancellationToken: token);
        await ReadyAsync(Memory, "sauna", "legal us");

        Assert.Equal("Legal_US", await Memory.FindIndexNameAsync("LEGAL.US", token));
        Assert.Equal(["Legal_US"], (await Memory.ListIndexesAsync(token)).Select(index => index.Name));
        Assert.Equal(2, (await Memory.SearchAsync("opens", "legal-us", cancellationToken: token)).Results.Count);
        var rights = new MemoryRights { Indexes = ["legal us"] };
        Assert.Single(await _process.Services.GetRequiredService<MemoryWithRights>().For(rights).ListIndexesAsync(token));
    }

    [Fact]
    public void Rights_with_an_open_filter_are_refused() =>
        Assert.Throws<KernelMemoryException>(() => _process.Services.GetRequiredService<MemoryWithRights>().For(new MemoryRights { Filters = [[]] }));

    private static async Task ReadyAsync(IKernelMemory memory, string documentId, string? index)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await memory.IsDocumentReadyAsync(documentId, index, TestContext.Current.CancellationToken))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(60), "It did not come to that.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}

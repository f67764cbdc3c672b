using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Tests.Drivers;
using BotSuite.Knowledge.Tests.Ingestion.Fetching;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Memory;

public sealed class MemoryPageTests
{
    [Fact]
    public async Task A_page_is_fetched_read_and_found_under_its_address_and_a_missing_or_hidden_one_fails()
    {
        var token = TestContext.Current.CancellationToken;
        using var folder = new TestFolder();
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/opening", "<html><body><main><h1>Opening hours</h1><p>The observatory opens at dusk and closes at midnight.</p></main></body></html>");
        site.Redirect("/away", "http://169.254.169.254/latest/meta-data/");
        await using var process = await KnowledgeProcess.StartAsync(folder, runsInBackground: true, settings:
            [("Embeddings:Provider", "None"), ("Ingestion:AllowedAddresses:0", "127.0.0.1/32"), ("Ingestion:AllowPlainHttp", "true")]);
        var memory = process.Services.GetRequiredService<IKernelMemory>();

        await memory.ImportWebPageAsync(site.Of("/opening").AbsoluteUri, "page", cancellationToken: token);
        await memory.ImportWebPageAsync(site.Of("/missing").AbsoluteUri, "missing", cancellationToken: token);
        await memory.ImportWebPageAsync(site.Of("/away").AbsoluteUri, "away", cancellationToken: token);
        var page = await EndedAsync(memory, "page");
        var missing = await EndedAsync(memory, "missing");
        var away = await EndedAsync(memory, "away");

        Assert.True(page.Completed);
        var citation = Assert.Single((await memory.SearchAsync("observatory opens", cancellationToken: token)).Results);
        Assert.Equal((site.Of("/opening").AbsoluteUri, "content.url", "text/html"), (citation.SourceUrl, citation.SourceName, citation.SourceContentType));
        Assert.Equal("content.url: there is no page at the address.", missing.Error);
        Assert.True(away.Failed);
        await Assert.ThrowsAsync<KernelMemoryException>(() => memory.ImportWebPageAsync("file:///etc/passwd", cancellationToken: token));
    }

    private static async Task<DataPipelineStatus> EndedAsync(IKernelMemory memory, string documentId)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await memory.GetDocumentStatusAsync(documentId, cancellationToken: TestContext.Current.CancellationToken) is { } status && (status.Completed || status.Failed)) return status;
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(60), "It did not come to that.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}

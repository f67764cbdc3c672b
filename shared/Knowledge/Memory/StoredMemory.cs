using System.Runtime.CompilerServices;
using System.Text;
using BotSuite.Knowledge.Memory.Asking;
using BotSuite.Knowledge.Memory.Documents;
using BotSuite.Knowledge.Memory.Rights;

namespace BotSuite.Knowledge.Memory;

/// <summary>The memory over our own store, as somebody with given rights sees it.</summary>
/// <param name="parts">What it works with.</param>
/// <param name="rights">The rights.</param>
internal sealed class StoredMemory(MemoryParts parts, RightsCheck rights) : IKernelMemory
{
    private const int MostDocuments = 1_000;

    public Task<string> ImportDocumentAsync(
        Document document, string? index, IEnumerable<string>? steps, IContext? context, CancellationToken cancellationToken) =>
        ImportDocumentAsync(new DocumentUploadRequest(document, index, steps), context, cancellationToken);

    public Task<string> ImportDocumentAsync(
        string filePath, string? documentId, TagCollection? tags, string? index, IEnumerable<string>? steps, IContext? context,
        CancellationToken cancellationToken) =>
        ImportDocumentAsync(new Document(documentId, tags, [filePath]), index, steps, context, cancellationToken);

    public async Task<string> ImportDocumentAsync(DocumentUploadRequest uploadRequest, IContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploadRequest);
        var index = await IndexAsync(uploadRequest.Index, cancellationToken);
        return await parts.Documents.ImportAsync(index, uploadRequest, rights, cancellationToken);
    }

    public Task<string> ImportDocumentAsync(
        Stream content, string? fileName, string? documentId, TagCollection? tags, string? index, IEnumerable<string>? steps, IContext? context,
        CancellationToken cancellationToken) =>
        ImportDocumentAsync(new Document(documentId, tags).AddStream(fileName, content), index, steps, context, cancellationToken);

    public Task<string> ImportTextAsync(
        string text, string? documentId, TagCollection? tags, string? index, IEnumerable<string>? steps, IContext? context,
        CancellationToken cancellationToken) =>
        ImportWordsAsync(text, "content.txt", documentId, tags, index, steps, context, cancellationToken);

    public Task<string> ImportWebPageAsync(
        string url, string? documentId, TagCollection? tags, string? index, IEnumerable<string>? steps, IContext? context,
        CancellationToken cancellationToken) =>
        ImportWordsAsync(url, "content.url", documentId, tags, index, steps, context, cancellationToken);

    public async Task<IEnumerable<IndexDetails>> ListIndexesAsync(CancellationToken cancellationToken) =>
        (await parts.Indexes.ListAsync(cancellationToken)).Where(rights.AllowsStored).Select(name => new IndexDetails { Name = name });

    public Task<string> FindIndexNameAsync(string? index, CancellationToken cancellationToken) => IndexAsync(index, cancellationToken);

    public async Task<IReadOnlyList<DataPipelineStatus>> ListDocumentsAsync(string? index, string? after, int limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MostDocuments) throw new KernelMemoryException($"The limit is {limit}; it goes from 1 to {MostDocuments}.");
        return await parts.Documents.ListAsync(await IndexAsync(index, cancellationToken), after, limit, rights, cancellationToken);
    }

    public async Task DeleteIndexAsync(string? index, CancellationToken cancellationToken)
    {
        var name = await IndexAsync(index, cancellationToken);
        if (rights.HasFilters) throw new MemoryAccessException("The key gives no right to all documents of the index, and so none to delete it.");
        await parts.Documents.DeleteAllAsync(name, rights.Holder, cancellationToken);
    }

    public async Task DeleteDocumentAsync(string documentId, string? index, CancellationToken cancellationToken) =>
        await parts.Documents.DeleteAsync(await IndexAsync(index, cancellationToken), IdOf(documentId), rights, cancellationToken);

    public async Task<bool> IsDocumentReadyAsync(string documentId, string? index, CancellationToken cancellationToken) =>
        await GetDocumentStatusAsync(documentId, index, cancellationToken) is { Completed: true, Empty: false };

    public async Task<DataPipelineStatus?> GetDocumentStatusAsync(string documentId, string? index, CancellationToken cancellationToken) =>
        await parts.Documents.StatusAsync(await IndexAsync(index, cancellationToken), IdOf(documentId), rights, cancellationToken);

    public async Task<StreamableFileContent> ExportFileAsync(string documentId, string fileName, string? index, CancellationToken cancellationToken) =>
        await parts.Documents.ExportAsync(await IndexAsync(index, cancellationToken), IdOf(documentId), fileName, rights, cancellationToken);

    public async Task<SearchResult> SearchAsync(
        string query, string? index, MemoryFilter? filter, ICollection<MemoryFilter>? filters, double minRelevance, int limit, IContext? context,
        CancellationToken cancellationToken)
    {
        var asked = Merge(filter, filters);
        if (limit <= 0 && context.TryGetArg<int>(Constants.CustomContext.RagMaxMatchesCount, out var most)) limit = most;
        var name = await IndexAsync(index, cancellationToken);
        return await parts.Search.FindAsync(query ?? "", name, rights.Narrow(asked), asked.Count > 0, minRelevance, limit, cancellationToken);
    }

    public async IAsyncEnumerable<MemoryAnswer> AskStreamingAsync(
        string question, string? index, MemoryFilter? filter, ICollection<MemoryFilter>? filters, double minRelevance, SearchOptions? options,
        IContext? context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = new MemoryQuestion
        {
            Text = question ?? "",
            Index = await IndexAsync(index, cancellationToken),
            AnyOf = rights.Narrow(Merge(filter, filters)),
            MinRelevance = minRelevance,
        };
        var emptyAnswer = context.TryGetArg<string>(Constants.CustomContext.RagEmptyAnswer, out var words) ? words : MemoryAsk.EmptyAnswer;
        if (options is not { Stream: true })
        {
            yield return await parts.Ask.WholeAsync(asked, emptyAnswer, cancellationToken);
            yield break;
        }

        await foreach (var record in parts.Ask.PiecesAsync(asked, emptyAnswer, cancellationToken)) yield return record;
    }

    private async Task<string> IndexAsync(string? index, CancellationToken cancellationToken)
    {
        rights.Demand(IndexNames.Canonical(index));
        return await parts.Indexes.FindAsync(index, cancellationToken);
    }

    private static string IdOf(string documentId) => DocumentIds.Fault(documentId) is { } fault ? throw new KernelMemoryException(fault) : documentId;

    private async Task<string> ImportWordsAsync(
        string words, string fileName, string? documentId, TagCollection? tags, string? index, IEnumerable<string>? steps, IContext? context,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
        return await ImportDocumentAsync(content, fileName, documentId, tags, index, steps, context, cancellationToken);
    }

    private static List<MemoryFilter> Merge(MemoryFilter? filter, ICollection<MemoryFilter>? filters) =>
        [.. filters ?? [], .. filter is null ? [] : new[] { filter }];
}

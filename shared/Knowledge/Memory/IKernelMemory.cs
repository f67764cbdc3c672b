namespace BotSuite.Knowledge.Memory;

/// <summary>
/// Documents in, passages and answers out, with the members of Kernel Memory and their meaning. An import replaces what its
/// document was before, and returns once the files are stored; workers read them afterwards. Index names are kept to one spelling:
/// <c>Team_A</c> and <c>team-a</c> are one index. What cannot be carried out is refused with a <see cref="KernelMemoryException"/>.
/// </summary>
public interface IKernelMemory
{
    /// <summary>Imports a document.</summary>
    /// <returns>The document's id.</returns>
    Task<string> ImportDocumentAsync(
        Document document, string? index = null, IEnumerable<string>? steps = null, IContext? context = null,
        CancellationToken cancellationToken = default);

    /// <summary>Imports a file of the disk as a document.</summary>
    /// <returns>The document's id.</returns>
    Task<string> ImportDocumentAsync(
        string filePath, string? documentId = null, TagCollection? tags = null, string? index = null,
        IEnumerable<string>? steps = null, IContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Imports a document, as it came in.</summary>
    /// <returns>The document's id.</returns>
    Task<string> ImportDocumentAsync(
        DocumentUploadRequest uploadRequest, IContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Imports a stream as a document; the name's ending says what it holds, <c>content.txt</c> where there is none.</summary>
    /// <returns>The document's id.</returns>
    Task<string> ImportDocumentAsync(
        Stream content, string? fileName = null, string? documentId = null, TagCollection? tags = null, string? index = null,
        IEnumerable<string>? steps = null, IContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Imports plain text as a document, in a file <c>content.txt</c>.</summary>
    /// <returns>The document's id.</returns>
    Task<string> ImportTextAsync(
        string text, string? documentId = null, TagCollection? tags = null, string? index = null,
        IEnumerable<string>? steps = null, IContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Imports a page of the web as a document, in a file <c>content.url</c> that holds the address.</summary>
    /// <returns>The document's id.</returns>
    Task<string> ImportWebPageAsync(
        string url, string? documentId = null, TagCollection? tags = null, string? index = null,
        IEnumerable<string>? steps = null, IContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>The indexes that hold anything.</summary>
    Task<IEnumerable<IndexDetails>> ListIndexesAsync(CancellationToken cancellationToken = default);

    /// <summary>The one name that an index is stored under, whichever spelling it is asked for by. Not in Kernel Memory.</summary>
    Task<string> FindIndexNameAsync(string? index = null, CancellationToken cancellationToken = default);

    /// <summary>The documents of an index that were imported here, in the order of their ids. Not in Kernel Memory.</summary>
    /// <param name="index">The index; null for the default one.</param>
    /// <param name="after">The id behind which the list begins; null for its beginning.</param>
    /// <param name="limit">How many at the most, from 1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<DataPipelineStatus>> ListDocumentsAsync(
        string? index = null, string? after = null, int limit = 100, CancellationToken cancellationToken = default);

    /// <summary>Deletes the documents of an index that were imported here. What the index holds from elsewhere stays.</summary>
    Task DeleteIndexAsync(string? index = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a document; when the call returns, no search finds it any more. Does nothing where there is none.</summary>
    Task DeleteDocumentAsync(string documentId, string? index = null, CancellationToken cancellationToken = default);

    /// <summary>Whether all of a document's files have been read and are searched.</summary>
    Task<bool> IsDocumentReadyAsync(string documentId, string? index = null, CancellationToken cancellationToken = default);

    /// <summary>Where the import of a document stands; null where there is no such document.</summary>
    Task<DataPipelineStatus?> GetDocumentStatusAsync(string documentId, string? index = null, CancellationToken cancellationToken = default);

    /// <summary>A file of a document, as it came.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    Task<StreamableFileContent> ExportFileAsync(
        string documentId, string fileName, string? index = null, CancellationToken cancellationToken = default);

    /// <summary>Finds passages. Without a query, lists what passes the filters.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="index">The index; null for the default one.</param>
    /// <param name="filter">One more filter.</param>
    /// <param name="filters">Filters, of which a passage must pass one.</param>
    /// <param name="minRelevance">The least confidence, from 0 to 1.</param>
    /// <param name="limit">How many passages at the most; 0 and less for as many as there may be, which is 100.</param>
    /// <param name="context">Arguments of the request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<SearchResult> SearchAsync(
        string query, string? index = null, MemoryFilter? filter = null, ICollection<MemoryFilter>? filters = null,
        double minRelevance = 0, int limit = -1, IContext? context = null, CancellationToken cancellationToken = default);

    /// <summary>Answers a question from the passages of an index: in one record, or in several where <paramref name="options"/> ask for a stream.</summary>
    IAsyncEnumerable<MemoryAnswer> AskStreamingAsync(
        string question, string? index = null, MemoryFilter? filter = null, ICollection<MemoryFilter>? filters = null,
        double minRelevance = 0, SearchOptions? options = null, IContext? context = null, CancellationToken cancellationToken = default);
}

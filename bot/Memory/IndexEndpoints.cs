namespace BotSuite.Bot.Memory;

/// <summary>Indexes and documents as lists, and their deletion.</summary>
internal static class IndexEndpoints
{
    private const int DocumentsAtOnce = 100;

    /// <summary><c>GET /indexes</c>.</summary>
    public static async Task<IResult> ListAsync(HttpContext http, CancellationToken cancellationToken) =>
        MemoryJson.Answer(new { results = await MemoryDoor.MemoryOf(http).ListIndexesAsync(cancellationToken) });

    /// <summary><c>DELETE /indexes?index=</c>.</summary>
    public static async Task<IResult> DeleteAsync(HttpContext http, string? index, CancellationToken cancellationToken)
    {
        await MemoryDoor.MemoryOf(http).DeleteIndexAsync(index, cancellationToken);
        return MemoryJson.Answer(
            new { index = await MemoryNames.IndexAsync(http, index, cancellationToken), message = "Index deletion request received, pipeline started" }, StatusCodes.Status202Accepted);
    }

    /// <summary><c>GET /documents?index=&amp;after=&amp;limit=</c>; not in Kernel Memory.</summary>
    public static async Task<IResult> DocumentsAsync(HttpContext http, string? index, string? after, int? limit, CancellationToken cancellationToken) =>
        MemoryJson.Answer(new { results = await MemoryDoor.MemoryOf(http).ListDocumentsAsync(index, after, limit ?? DocumentsAtOnce, cancellationToken) });

    /// <summary><c>DELETE /documents?index=&amp;documentId=</c>.</summary>
    public static async Task<IResult> DeleteDocumentAsync(HttpContext http, string? index, string? documentId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(documentId)) return MemoryProblems.Bad("The parameter 'documentId' is missing.");
        await MemoryDoor.MemoryOf(http).DeleteDocumentAsync(documentId, index, cancellationToken);
        return await MemoryNames.AcceptedAsync(http, index, documentId, "Document deletion request received, pipeline started", cancellationToken);
    }
}

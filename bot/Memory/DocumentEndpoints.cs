using BotSuite.Knowledge.Memory;
using Microsoft.AspNetCore.Http.Features;

namespace BotSuite.Bot.Memory;

/// <summary>Documents in, where they stand, and their files out again.</summary>
internal static partial class DocumentEndpoints
{
    /// <summary><c>POST /upload</c>.</summary>
    public static async Task<IResult> UploadAsync(HttpContext http, UploadFormReader reader, ILogger<MemoryDoor> logger, CancellationToken cancellationToken)
    {
        // The reader keeps to its own limit. With the server's above it, a client that sends too much gets to see the refusal.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        var form = await reader.ReadAsync(http.Request, cancellationToken);
        if (form.Request is null) return form.Refusal!;

        string documentId;
        try
        {
            documentId = await MemoryDoor.MemoryOf(http).ImportDocumentAsync(form.Request, new RequestContext(form.Args), cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or KernelMemoryException))
        {
            Log.UploadFailed(logger, exception);
            return MemoryProblems.UploadFailed;
        }

        return await MemoryNames.AcceptedAsync(http, form.Request.Index, documentId, "Document upload completed, ingestion pipeline started", cancellationToken);
    }

    /// <summary><c>GET /upload-status?index=&amp;documentId=</c>.</summary>
    public static async Task<IResult> StatusAsync(HttpContext http, string? index, string? documentId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(documentId)) return MemoryProblems.Bad("The parameter 'documentId' is missing.");
        return await MemoryDoor.MemoryOf(http).GetDocumentStatusAsync(documentId, index, cancellationToken) is { Empty: false } status
            ? MemoryJson.Answer(status)
            : MemoryProblems.NoDocument;
    }

    /// <summary><c>GET /download?index=&amp;documentId=&amp;filename=</c>: the file as it came, for saving; no browser runs it.</summary>
    public static async Task<IResult> DownloadAsync(HttpContext http, string? index, string? documentId, string? filename, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(documentId)) return MemoryProblems.Bad("The parameter 'documentId' is missing.");
        if (string.IsNullOrWhiteSpace(filename)) return MemoryProblems.Bad("The parameter 'filename' is missing.");
        try
        {
            var file = await MemoryDoor.MemoryOf(http).ExportFileAsync(documentId, filename, index, cancellationToken);
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            http.Response.RegisterForDispose(file);
            return Results.Stream(await file.GetStreamAsync(), file.FileType, file.FileName, file.LastWrite, enableRangeProcessing: true);
        }
        catch (FileNotFoundException)
        {
            return MemoryProblems.NoFile;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "An upload to the memory API could not be stored.")]
        public static partial void UploadFailed(ILogger logger, Exception exception);
    }
}

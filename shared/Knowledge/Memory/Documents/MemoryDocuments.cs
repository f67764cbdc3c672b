using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Memory.Rights;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Takes documents in, tells of them, and deletes them. What the caller may not see is not there.</summary>
internal sealed class MemoryDocuments(
    MemoryPieces pieces, OtherDocuments others, SourceUploads uploads, SourceRemoval removal, TimeProvider clock)
{
    /// <summary>The name of the source that an index keeps its documents in.</summary>
    public const string SourceName = "Documents of programs (memory API)";

    /// <summary>Keeps the files of a document and has them read; what it consisted of before is replaced once they have been.</summary>
    /// <returns>The document's id.</returns>
    /// <exception cref="KernelMemoryException">The request breaks a rule.</exception>
    public async Task<string> ImportAsync(string index, DocumentUploadRequest request, RightsCheck rights, CancellationToken cancellationToken)
    {
        var import = ImportCheck.Of(request, clock);
        if (!rights.Sees([.. import.Tags, import.DocumentTag]))
            throw new MemoryAccessException("The key gives no right to a document with these tags.");
        if (rights.HasFilters && await pieces.OfDocumentAsync(index, import.DocumentId, cancellationToken) is [var earlier, ..] && !rights.Sees(earlier.Tags))
            throw new MemoryAccessException("The key gives no right to the document of this id.");

        var files = await import.ReadAsync(cancellationToken);
        try
        {
            var source = await uploads.SourceAsync(index, SourceName, SourceKind.Memory, ImportTarget.DefaultDomain, cancellationToken);
            await uploads.AddAsync(source, files, import.DocumentId, replacesGroup: true, SourceRunTrigger.Program, rights.Holder, cancellationToken);
        }
        catch (ImportException exception)
        {
            throw new KernelMemoryException(exception.Message, exception);
        }

        return import.DocumentId;
    }

    /// <summary>Where a document stands; null where there is none.</summary>
    public async Task<DataPipelineStatus?> StatusAsync(string index, string documentId, RightsCheck rights, CancellationToken cancellationToken)
    {
        var found = await pieces.OfDocumentAsync(index, documentId, cancellationToken);
        if (found.Count > 0) return rights.Sees(found[0].Tags) ? await StatusAsync(index, found, cancellationToken) : null;
        return await others.FindAsync(index, documentId, cancellationToken) is { } other && rights.Sees(other.Tags) ? other.Status : null;
    }

    // Clients poll while they wait: what was held back is looked up when there is nothing more to wait for.
    private async Task<DataPipelineStatus> StatusAsync(string index, List<MemoryPiece> found, CancellationToken cancellationToken)
    {
        var status = PipelineStatuses.Of(index, found);
        if (!status.Completed) return status;
        foreach (var held in (await pieces.HeldPassagesAsync(index, status.DocumentId, cancellationToken)).GroupBy(held => held.FileName, StringComparer.Ordinal))
        {
            if (status.Files.Find(file => file.Name == held.Key) is { } file) (file.Quarantined, file.QuarantineReason) = (held.Count(), held.First().Reason);
        }

        return status;
    }

    /// <summary>Where documents stand, in the order of their ids.</summary>
    public async Task<IReadOnlyList<DataPipelineStatus>> ListAsync(
        string index, string? after, int limit, RightsCheck rights, CancellationToken cancellationToken)
    {
        var listed = new List<DataPipelineStatus>();
        while (listed.Count < limit)
        {
            var wanted = limit - listed.Count;
            var ids = await pieces.DocumentIdsAsync(index, after, wanted, cancellationToken);
            var found = await pieces.OfDocumentsAsync(index, ids, cancellationToken);
            listed.AddRange(found.GroupBy(piece => piece.DocumentId, StringComparer.Ordinal)
                .Where(document => rights.Sees(document.First().Tags))
                .Select(document => PipelineStatuses.Of(index, [.. document])));
            if (ids.Count < wanted) break;
            after = ids[^1];
        }

        return listed;
    }

    /// <summary>Deletes a document. Does nothing where there is none.</summary>
    /// <exception cref="KernelMemoryException">The document was not imported here.</exception>
    public async Task DeleteAsync(string index, string documentId, RightsCheck rights, CancellationToken cancellationToken)
    {
        var found = await pieces.OfDocumentAsync(index, documentId, cancellationToken);
        if (found.Count > 0 && !rights.Sees(found[0].Tags)) return;
        if (found.Count == 0)
        {
            if (await others.FindAsync(index, documentId, cancellationToken) is { } other && rights.Sees(other.Tags))
                throw new KernelMemoryException("The document was not imported by a program. Delete it where it came from.");
            return;
        }

        foreach (var source in found.Select(piece => piece.SourceId).Distinct())
            await removal.DeleteGroupAsync(source, documentId, rights.Holder, cancellationToken);
    }

    /// <summary>Deletes all documents of an index that were imported here.</summary>
    public async Task DeleteAllAsync(string index, string actor, CancellationToken cancellationToken)
    {
        foreach (var source in await pieces.SourcesAsync(index, cancellationToken))
            await removal.DeleteSourceAsync(source, actor, cancellationToken);
    }

    /// <summary>A file as it came.</summary>
    /// <exception cref="FileNotFoundException">There is none, or none that the caller may see.</exception>
    public async Task<StreamableFileContent> ExportAsync(
        string index, string documentId, string fileName, RightsCheck rights, CancellationToken cancellationToken)
    {
        var found = (await pieces.OfDocumentAsync(index, documentId, cancellationToken)).Find(piece => piece.FileName == fileName);
        if (found is not { FileHash: { } hash } || !rights.Sees(found.Tags) || await pieces.BytesAsync(hash, cancellationToken) is not { } bytes)
            throw new FileNotFoundException("File not found", fileName);
        return new StreamableFileContent(
            found.FileName, bytes.Length, found.MediaType ?? MediaTypes.Of(fileName), new DateTimeOffset(found.ChangedAt, TimeSpan.Zero),
            () => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)));
    }
}

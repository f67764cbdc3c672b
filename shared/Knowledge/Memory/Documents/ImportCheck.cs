using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>An import that may be carried out.</summary>
/// <param name="DocumentId">The document's id.</param>
/// <param name="Tags">The tags that its versions are to carry, the memory's own left out.</param>
/// <param name="Files">The files by their names, which differ.</param>
internal sealed record ImportCheck(string DocumentId, IReadOnlyList<string> Tags, IReadOnlyList<(string Name, Stream Content)> Files)
{
    private const int MostFiles = 1_000;

    /// <summary>Holds a request to the rules.</summary>
    /// <exception cref="KernelMemoryException">It breaks one.</exception>
    public static ImportCheck Of(DocumentUploadRequest request, TimeProvider clock)
    {
        var documentId = string.IsNullOrWhiteSpace(request.DocumentId) ? DocumentIds.New(clock) : request.DocumentId;
        if (DocumentIds.Fault(documentId) is { } fault) throw new KernelMemoryException(fault);
        if (request.Files.Count == 0) throw new KernelMemoryException("The document has no file.");
        if (request.Files.Count > MostFiles) throw new KernelMemoryException($"The document has more than {MostFiles} files.");
        ImportSteps.Check(request.Steps);

        var names = new FileCollection();
        foreach (var file in request.Files) names.AddStream(FileNames.Clean(file.FileName), file.FileContent);
        return new ImportCheck(documentId, TagRules.Words(request.Tags), [.. names.GetStreams()]);
    }

    /// <summary>Whose document it is, as a tag.</summary>
    public string DocumentTag => KeyedTag.Of(Constants.ReservedDocumentIdTag, DocumentId);

    /// <summary>The files with their bytes, as the pipeline takes them.</summary>
    /// <exception cref="KernelMemoryException">A file that should hold an address holds none.</exception>
    public async Task<List<UploadedFile>> ReadAsync(CancellationToken cancellationToken)
    {
        var files = new List<UploadedFile>(Files.Count);
        foreach (var (name, content) in Files)
        {
            var type = MediaTypes.Of(name);
            var bytes = await BytesAsync(content, cancellationToken);
            files.Add(new UploadedFile($"{DocumentId}/{name}", name, bytes)
            {
                MediaType = type,
                Page = PageAddresses.Of(name, bytes),
                Facts = new DocumentFacts
                {
                    Tags =
                    [
                        .. Tags,
                        DocumentTag,
                        KeyedTag.Of(Constants.ReservedFileIdTag, FileIds.Of(DocumentId, name)),
                        KeyedTag.Of(Constants.ReservedFileTypeTag, type),
                    ],
                },
            });
        }

        return files;
    }

    private static async Task<byte[]> BytesAsync(Stream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}

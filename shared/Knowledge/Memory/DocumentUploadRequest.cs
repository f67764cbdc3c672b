namespace BotSuite.Knowledge.Memory;

/// <summary>An import, as it comes in from anywhere.</summary>
public sealed class DocumentUploadRequest
{
    /// <summary>An empty request.</summary>
    public DocumentUploadRequest()
    {
    }

    /// <summary>The request that imports a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="index">The index; null for the default one.</param>
    /// <param name="steps">The steps; null for all.</param>
    public DocumentUploadRequest(Document document, string? index = null, IEnumerable<string>? steps = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        Index = index ?? "";
        DocumentId = document.Id;
        Tags = document.Tags;
        Steps = [.. steps ?? []];
        Files = [.. document.Files.GetStreams().Select(file => new UploadedFile(file.name, file.content))];
    }

    /// <summary>The index; empty for the default one.</summary>
    public string Index { get; set; } = "";

    /// <summary>The document's id; empty for one that is made up.</summary>
    public string DocumentId { get; set; } = "";

    /// <summary>The document's tags.</summary>
    public TagCollection Tags { get; set; } = [];

    /// <summary>The files; at least one.</summary>
    public List<UploadedFile> Files { get; set; } = [];

    /// <summary>The steps; empty for all.</summary>
    public List<string> Steps { get; set; } = [];

    /// <summary>A file of an import.</summary>
    /// <param name="fileName">Its name; the ending says what it holds.</param>
    /// <param name="fileContent">Its bytes.</param>
    public sealed class UploadedFile(string fileName, Stream fileContent)
    {
        /// <summary>The name; the ending says what the file holds.</summary>
        public string FileName { get; set; } = fileName;

        /// <summary>The bytes.</summary>
        public Stream FileContent { get; set; } = fileContent;
    }
}

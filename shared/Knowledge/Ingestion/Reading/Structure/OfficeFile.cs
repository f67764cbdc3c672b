using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>What the readers of packed office files (Office Open XML, ECMA-376) have in common.</summary>
/// <param name="options">The limits.</param>
internal abstract class OfficeFile(IOptions<ReadingOptions> options) : DocumentFile
{
    /// <summary>The limits.</summary>
    protected ReadingOptions Limits => options.Value;

    /// <summary>What such a file is called, such as "Word document".</summary>
    protected abstract string Kind { get; }

    /// <summary>A folder that such a file holds, such as <c>word/</c>.</summary>
    protected abstract string Content { get; }

    /// <inheritdoc/>
    protected override Task<ReadDocument> ReadDocumentAsync(SourceFile file, CancellationToken cancellationToken)
    {
        using (var stream = File.OpenRead(file.Path)) PackedFile.Check(stream, Kind, Content, Limits, cancellationToken);
        try
        {
            return Task.FromResult(Read(file, cancellationToken));
        }
        // The library throws whatever a damaged file makes it stumble over, null references included.
        catch (Exception exception) when (exception is not (UnreadableException or OperationCanceledException or OutOfMemoryException))
        {
            throw PackedFile.Damaged(Kind);
        }
    }

    /// <summary>Reads a file that has been checked.</summary>
    protected abstract ReadDocument Read(SourceFile file, CancellationToken cancellationToken);

    /// <summary>The title in the file's properties; null where there is no sensible one.</summary>
    protected static string? TitleOf(OpenXmlPackage package) => DocumentTitle.Sensible(package.PackageProperties.Title);

    /// <summary>The facts in the file's properties: the organisation stands behind it. Authors are people and are not shown to askers.</summary>
    protected static DocumentFacts FactsOf(ExtendedFilePropertiesPart? part) =>
        new() { Issuer = part?.Properties?.Company?.Text is { } company && CleanWords.OnOneLine(company) is { Length: > 1 and <= 200 } name ? name : null };
}

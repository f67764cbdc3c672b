using BotSuite.Knowledge.Ingestion.Reading.Structure;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>What readers have in common whose files are one document of text each.</summary>
/// <param name="options">The limits.</param>
internal abstract class WholeFile(IOptions<IngestionOptions> options) : DocumentFile
{
    /// <summary>Most characters of a text.</summary>
    protected int LongestText => options.Value.MaximumDocumentCharacters;

    /// <inheritdoc/>
    public override bool NeedsFile => false;

    /// <inheritdoc/>
    protected override async Task<ReadDocument> ReadDocumentAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var decoded = await TextFile.ReadAsync(file, LongestText, cancellationToken);
        var document = Read(decoded.Text, file);
        return document with { Remarks = [.. decoded.Remarks, .. document.Remarks] };
    }

    /// <summary>Makes a document of a file's text.</summary>
    /// <exception cref="UnreadableException">The text cannot be read as this kind of file.</exception>
    protected abstract ReadDocument Read(string text, SourceFile file);
}

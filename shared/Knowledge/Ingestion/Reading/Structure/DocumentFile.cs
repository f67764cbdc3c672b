using System.Runtime.CompilerServices;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>What readers have in common whose files are one document each and no plain text.</summary>
internal abstract class DocumentFile : IDocumentReader
{
    private const int LongestKey = 400;

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <inheritdoc/>
    public virtual bool NeedsFile => true;

    /// <inheritdoc/>
    public virtual bool OnlyExplains => false;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return file.Name.Length > LongestKey
            ? ReadOutcome.LeftOut(new ImportFailure(file.Name[..80] + "…", null, $"the path is longer than {LongestKey} characters"))
            : await OutcomeAsync(file, cancellationToken);
    }

    /// <summary>Reads a file that holds at least one byte.</summary>
    /// <exception cref="UnreadableException">The file cannot be read as this kind of file.</exception>
    protected abstract Task<ReadDocument> ReadDocumentAsync(SourceFile file, CancellationToken cancellationToken);

    private async Task<ReadOutcome> OutcomeAsync(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            if (!TextFile.HoldsBytes(file)) throw new UnreadableException("the file is empty");
            return ReadOutcome.Of(await ReadDocumentAsync(file, cancellationToken));
        }
        catch (UnreadableException exception)
        {
            return ReadOutcome.Failed(new ImportFailure(file.Name, null, exception.Message), file.Name);
        }
    }
}

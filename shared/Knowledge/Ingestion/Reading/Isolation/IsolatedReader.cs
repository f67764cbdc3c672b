using System.Runtime.CompilerServices;

namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>Reads what another reader reads, in a process of its own where the program has one.</summary>
/// <param name="inner">The reader.</param>
/// <param name="workers">The processes.</param>
/// <param name="harmlessBytes">Files that are no larger than this are read in place: whatever is in them, the reader is soon done.</param>
internal sealed class IsolatedReader(IDocumentReader inner, ReadingWorkers workers, long harmlessBytes = 0) : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => inner.Extensions;

    /// <inheritdoc/>
    public bool OnlyExplains => inner.OnlyExplains;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!workers.AreUsed || (harmlessBytes > 0 && new FileInfo(file.Path).Length <= harmlessBytes))
        {
            await foreach (var outcome in inner.ReadAsync(file, cancellationToken)) yield return outcome;
            yield break;
        }

        foreach (var outcome in await workers.ReadAsync(file, cancellationToken)) yield return outcome;
    }
}

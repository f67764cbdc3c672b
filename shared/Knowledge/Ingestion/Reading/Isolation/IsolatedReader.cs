using System.Runtime.CompilerServices;

namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>Reads what another reader reads, in a process of its own where the program has one.</summary>
/// <param name="inner">The reader.</param>
/// <param name="workers">The processes.</param>
internal sealed class IsolatedReader(IDocumentReader inner, ReadingWorkers workers) : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions => inner.Extensions;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!workers.AreUsed)
        {
            await foreach (var outcome in inner.ReadAsync(file, cancellationToken)) yield return outcome;
            yield break;
        }

        foreach (var outcome in await workers.ReadAsync(file, cancellationToken)) yield return outcome;
    }
}

using BotSuite.Data;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Reading;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Opens a piece for reading: with the reader of its kind, or with what was read of it before and kept.</summary>
internal sealed class ReadStep(
    SourceReading readers, OriginalStore originals, IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock)
{
    /// <summary>The entries of a piece, or why it has none.</summary>
    public async Task<ReadEntries> OpenAsync(ClaimedItem claim, ItemBytes bytes, CancellationToken cancellationToken)
    {
        if (claim.Item.ReadContent is { } kept && claim.Item.FileHash == bytes.FileHash && SavedReading.Read(kept) is { } outcomes)
            return ReadEntries.Of(outcomes);

        if (EndingOf(bytes) is not { } ending) return ReadEntries.Refuse(readers.UnknownKind());

        var path = bytes.LocalPath ?? await originals.CopyAsync(bytes.FileHash!, ending, cancellationToken);
        if (path is null) return ReadEntries.Refuse("its bytes are no longer kept");
        var file = new SourceFile(path, claim.Item.Key) { Url = bytes.Url is null ? null : new Uri(bytes.Url) };
        return ReadEntries.Of(readers.ReadAsync(file, cancellationToken), bytes.LocalPath is null ? path : null, contexts, clock);
    }

    private string? EndingOf(ItemBytes bytes)
    {
        var own = Path.GetExtension(bytes.FileName);
        if (readers.Knows(own)) return own;
        return bytes.LocalPath is null && MediaTypes.EndingOf(bytes.MediaType) is { } usual && readers.Knows(usual) ? usual : null;
    }
}

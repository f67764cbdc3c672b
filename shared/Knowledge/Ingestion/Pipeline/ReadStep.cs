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

        var url = bytes.Url is null ? null : new Uri(bytes.Url);
        if (bytes.LocalPath is { } local)
            return ReadEntries.Of(readers.ReadAsync(new SourceFile(local, claim.Item.Key) { Url = url }, cancellationToken), null, contexts, clock);

        if (await originals.BytesAsync(bytes.FileHash!, cancellationToken) is not { } content) return ReadEntries.Refuse("its bytes are no longer kept");
        var copy = readers.NeedsFile(ending) ? await originals.CopyAsync(content, ending, cancellationToken) : null;
        var file = new SourceFile(copy ?? $"{bytes.FileHash}{ending}", claim.Item.Key) { Url = url, Content = copy is null ? content : null };
        return ReadEntries.Of(readers.ReadAsync(file, cancellationToken), copy, contexts, clock);
    }

    private string? EndingOf(ItemBytes bytes)
    {
        var own = Path.GetExtension(bytes.FileName);
        if (readers.Knows(own)) return own;
        return bytes.LocalPath is null && MediaTypes.EndingOf(bytes.MediaType) is { } usual && readers.Knows(usual) ? usual : null;
    }
}

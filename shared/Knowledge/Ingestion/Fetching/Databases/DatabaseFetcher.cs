using System.Runtime.CompilerServices;
using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>Reads a table or view as one piece whose documents are its rows.</summary>
internal sealed class DatabaseFetcher(DatabaseTables tables) : ISourceFetcher
{
    private const string MediaType = "application/x-ndjson";

    /// <inheritdoc/>
    public IReadOnlyList<SourceKind> Kinds { get; } = [SourceKind.Database];

    /// <inheritdoc/>
    public async IAsyncEnumerable<FoundItem> DiscoverAsync(FetchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = SourceSettings.Read<DatabaseSettings>(request.SettingsJson);
        var entries = await tables.ReadAsync(settings, cancellationToken);
        yield return new FoundItem { Key = Key(settings), Fetched = Of(entries, settings) };
        foreach (var (key, reason) in entries.LeftOut) yield return new FoundItem { Key = key, Fetched = new FetchedItem.Skipped(reason) };
    }

    /// <inheritdoc/>
    public async Task<FetchedItem> FetchAsync(FetchRequest request, FoundItem item, CancellationToken cancellationToken)
    {
        try
        {
            var settings = SourceSettings.Read<DatabaseSettings>(request.SettingsJson);
            return Of(await tables.ReadAsync(settings, cancellationToken), settings);
        }
        catch (FetchException exception)
        {
            return new FetchedItem.Failed(exception.Message, exception.IsTransient);
        }
    }

    // An empty table is a table whose rows are all gone.
    private static FetchedItem Of(TableEntries entries, DatabaseSettings settings) => entries.Bytes.IsEmpty
        ? new FetchedItem.Gone()
        : new FetchedItem.Content(entries.Bytes, "rows.jsonl") { MediaType = MediaType };

    private static string Key(DatabaseSettings settings) =>
        string.IsNullOrEmpty(settings.Schema) ? settings.Table : $"{settings.Schema}.{settings.Table}";
}

using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>A piece of a source that discovery found, with what is known of it; or a place that it could not look into.</summary>
internal sealed record FoundItem
{
    /// <summary>The piece's own name in its source, at most 400 characters: a path below a folder, an address.</summary>
    public required string Key { get; init; }

    /// <summary>Where it is fetched from; null where its bytes were handed over.</summary>
    public string? Location { get; init; }

    /// <summary>What several pieces have in common that came together; null for none.</summary>
    public string? GroupKey { get; init; }

    /// <summary>The file's name, whose ending tells the reader; null where only fetching tells.</summary>
    public string? FileName { get; init; }

    /// <summary>The entity tag that the last fetch brought; null for none.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The time of change, in UTC, that the last fetch brought or that discovery was told; null for none.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>The bytes that the last fetch brought (SHA-256, 64 lower-case hexadecimal digits); null before the first fetch.</summary>
    public string? FileHash { get; init; }

    /// <summary>What is said of the documents from outside, as <see cref="OutsideFacts"/> writes it; null for nothing.</summary>
    public string? FactsJson { get; init; }

    /// <summary>What came of the piece while it was looked for, so that it need not be fetched again; null to have it fetched.</summary>
    public FetchedItem? Fetched { get; init; }

    /// <summary>Why the place could not be looked into, as a clause for the editor; null for a piece that was found.</summary>
    public string? Trouble { get; private init; }

    /// <summary>Something could not be looked into, and nobody knows which pieces are in it: nothing of the source counts as gone in this run.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="reason">Why, as a clause for the editor.</param>
    public static FoundItem Unseen(string key, string reason) => new() { Key = key, Trouble = reason };

    /// <summary>A piece as the store knows it, to be fetched.</summary>
    public static FoundItem Of(SourceItem item) => new()
    {
        Key = item.Key,
        Location = item.Location,
        GroupKey = item.GroupKey,
        FileName = item.FileName,
        EntityTag = item.EntityTag,
        LastModified = item.LastModified,
        FileHash = item.FileHash,
        FactsJson = item.FactsJson,
    };
}

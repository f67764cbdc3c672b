namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>What came of fetching a piece.</summary>
internal abstract record FetchedItem
{
    private FetchedItem()
    {
    }

    /// <summary>Bytes from elsewhere; they are kept as the original.</summary>
    /// <param name="Bytes">The bytes.</param>
    /// <param name="FileName">The file's name; where its ending tells no reader, the media type does.</param>
    public sealed record Content(ReadOnlyMemory<byte> Bytes, string FileName) : FetchedItem
    {
        /// <summary>The media type without parameters; null where unknown.</summary>
        public string? MediaType { get; init; }

        /// <summary>The entity tag to ask with next time, at most 256 characters; null for none.</summary>
        public string? EntityTag { get; init; }

        /// <summary>When it changed, in UTC; null where nobody said.</summary>
        public DateTime? LastModified { get; init; }

        /// <summary>The address after redirects; null for none. Readers resolve links against it.</summary>
        public Uri? Url { get; init; }

        /// <summary>What is said of the documents from outside, as <see cref="OutsideFacts"/> writes it; null to leave what discovery said.</summary>
        public string? FactsJson { get; init; }
    }

    /// <summary>A file on this machine, which is read where it lies and not kept.</summary>
    /// <param name="Path">Absolute path.</param>
    /// <param name="LastModified">When it changed, in UTC.</param>
    public sealed record LocalFile(string Path, DateTime LastModified) : FetchedItem;

    /// <summary>It is as it was.</summary>
    public sealed record NotModified : FetchedItem;

    /// <summary>It is no longer there: its documents are not quoted from any more.</summary>
    public sealed record Gone : FetchedItem;

    /// <summary>It is left out on purpose; what was read of it before is not quoted from any more.</summary>
    /// <param name="Reason">Why, as a clause for the editor.</param>
    public sealed record Skipped(string Reason) : FetchedItem;

    /// <summary>It could not be fetched; what was read of it before stays.</summary>
    /// <param name="Reason">Why, as a clause for the editor.</param>
    /// <param name="IsTransient">Whether trying again later can help.</param>
    public sealed record Failed(string Reason, bool IsTransient) : FetchedItem
    {
        /// <summary>How long the other side asked to be left alone; null where it did not say.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }
}

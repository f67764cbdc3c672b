namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>What came back from a web server. Reasons are clauses for the editor that name the cause and, where there is one, the cure.</summary>
internal abstract record WebAnswer
{
    private WebAnswer()
    {
    }

    /// <summary>The content.</summary>
    /// <param name="Bytes">The bytes, decompressed.</param>
    /// <param name="MediaType">The media type without parameters, in lower case.</param>
    /// <param name="Address">The address after redirects.</param>
    public sealed record Content(ReadOnlyMemory<byte> Bytes, string MediaType, Uri Address) : WebAnswer
    {
        /// <summary>The character set that the server named; null for none.</summary>
        public string? CharacterSet { get; init; }

        /// <summary>The entity tag; null for none.</summary>
        public string? EntityTag { get; init; }

        /// <summary>The time of change, in UTC; null for none.</summary>
        public DateTime? LastModified { get; init; }

        /// <summary>What the server tells robots in <c>X-Robots-Tag</c>, its lines joined by commas; null for nothing.</summary>
        public string? RobotsTag { get; init; }
    }

    /// <summary>It is as it was when it was asked for last.</summary>
    public sealed record NotModified : WebAnswer;

    /// <summary>There is nothing at the address (404, 410).</summary>
    /// <param name="Status">The status.</param>
    public sealed record Missing(int Status) : WebAnswer;

    /// <summary>It is not fetched on purpose: the address, the redirect, the type or the size is not allowed.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(string Reason) : WebAnswer;

    /// <summary>It could not be fetched.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="IsTransient">Whether trying again later can help.</param>
    public sealed record Failed(string Reason, bool IsTransient) : WebAnswer
    {
        /// <summary>How long the server asked to be left alone; null where it did not say.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>The status; null where the server did not come to answer.</summary>
        public int? Status { get; init; }
    }
}

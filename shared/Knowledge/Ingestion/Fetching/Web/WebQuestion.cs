namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>What is asked of a web server.</summary>
/// <param name="Address">The address, absolute.</param>
/// <param name="Accepts">The media types that are of use.</param>
internal sealed record WebQuestion(Uri Address, IReadOnlyCollection<string> Accepts)
{
    /// <summary>The entity tag that the last answer carried; null to ask without condition.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The time of change that the last answer carried, in UTC; null to ask without condition.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>Largest answer in bytes; null for <see cref="WebAccessOptions.MaximumDownloadBytes"/>.</summary>
    public int? MaximumBytes { get; init; }

    /// <summary>Whether the first bytes are enough where the answer is larger; otherwise a larger answer is refused.</summary>
    public bool MayBeCut { get; init; }

    /// <summary>Says why a redirect must not be followed, as a clause; null where it may. Null for no such rule.</summary>
    public Func<Uri, CancellationToken, ValueTask<string?>>? WhyNotFollow { get; init; }
}

namespace BotSuite.Data.Releases;

/// <summary>What answers are made with, as one numbered bundle. Published bundles never change.</summary>
public sealed class Release
{
    /// <summary>Identifies the release.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>1 for the first release, then 2, and so on.</summary>
    public int Number { get; set; }

    /// <summary>A name for people, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Where the release stands.</summary>
    public ReleaseState State { get; set; }

    /// <summary>The bundle: retrieval settings, thresholds, writer, guardrail packs, as JSON.</summary>
    public required string BundleJson { get; set; }

    /// <summary>When the release was made, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the release went live, in UTC; null until then.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Revision { get; set; }
}

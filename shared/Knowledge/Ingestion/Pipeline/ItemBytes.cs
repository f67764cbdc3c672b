namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>What the fetch step brought: where the bytes are, and what is known of them.</summary>
internal sealed record ItemBytes
{
    /// <summary>SHA-256 of the bytes; null for a file that is too large to be read anyway.</summary>
    public string? FileHash { get; init; }

    /// <summary>The file on this machine that holds them; null where the store keeps them.</summary>
    public string? LocalPath { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type; null where unknown.</summary>
    public string? MediaType { get; init; }

    /// <summary>The address that they came from; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>When they changed; null where unknown.</summary>
    public DateTime? LastModified { get; init; }

    /// <summary>Facts from outside; null for none.</summary>
    public string? FactsJson { get; init; }

    /// <summary>The original as versions name it; null where it is not kept.</summary>
    public string? KeptHash => LocalPath is null ? FileHash : null;
}

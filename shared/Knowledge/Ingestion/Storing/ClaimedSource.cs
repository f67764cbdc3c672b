namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>A source that this import holds. Each write of the import renews the revision, which fails once somebody else has taken the source over.</summary>
internal sealed class ClaimedSource
{
    /// <summary>The source.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its index.</summary>
    public required string Index { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its domain, for documents that name none.</summary>
    public required string Domain { get; init; }

    /// <summary>Whether the import made it.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The revision that the import wrote last.</summary>
    public required Guid Revision { get; set; }
}

using BotSuite.Data.Sources;

namespace BotSuite.Portal.Features.Sources;

/// <summary>One version of a document, with what is around it.</summary>
/// <param name="Source">Name of its source.</param>
/// <param name="Key">Its own name in its source.</param>
/// <param name="Version">The version.</param>
/// <param name="Passages">Its passages in the order of the text.</param>
internal sealed record DocumentSheet(string Source, string Key, DocumentVersion Version, IReadOnlyList<PassageSheet> Passages)
{
    /// <summary>All versions, the newest first.</summary>
    public IReadOnlyList<VersionLine> Versions { get; init; } = [];

    /// <summary>Documents that say the same, or nearly so, the most similar first.</summary>
    public IReadOnlyList<SameDocument> SameAs { get; init; } = [];

    /// <summary>When the document was deleted, in UTC; null while it lives.</summary>
    public DateTime? DeletedAt { get; init; }

    /// <summary>Whether the bot may quote this version: the current one of a living document.</summary>
    public bool IsCurrent => DeletedAt is null && Versions.Any(line => line.IsCurrent && line.Number == Version.Number);
}

using BotSuite.Knowledge.Ingestion.Reading;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>A document that has to be written.</summary>
/// <param name="Document">What was read.</param>
/// <param name="Hash">Its content hash.</param>
/// <param name="Known">What the store has of it; null for a new document.</param>
internal sealed record PendingDocument(ReadDocument Document, string Hash, KnownDocument? Known)
{
    /// <summary>Whether a new version is needed.</summary>
    public bool IsNewContent => Known?.ContentHash != Hash;

    /// <summary>Whether search has to hear of it; else the document only changes hands between pieces.</summary>
    public bool IsAnnounced => IsNewContent || Known!.IsDeleted;
}

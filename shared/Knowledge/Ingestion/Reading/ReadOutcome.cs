using BotSuite.Knowledge.Ingestion.Reading.Quarantine;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>What came of a piece of a file: a document, or the reason why there is none.</summary>
internal sealed record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>The document; null where the piece could not be read.</summary>
    public ReadDocument? Document { get; private init; }

    /// <summary>Why there is no document; null where there is one.</summary>
    public ImportFailure? Failure { get; private init; }

    /// <summary>The document that the failure is about; null where that cannot be told.</summary>
    public string? FailedKey { get; private init; }

    /// <summary>Whether documents may be in what could not be read. As long as that is so nothing may be deleted for being absent.</summary>
    public bool MayHideDocuments { get; private init; }

    /// <summary>A document was read.</summary>
    public static ReadOutcome Of(ReadDocument document) => new() { Document = document };

    /// <summary>A known document could not be read; what was read of it before stays.</summary>
    public static ReadOutcome Failed(ImportFailure failure, string key) => new() { Failure = failure, FailedKey = key };

    /// <summary>Something could not be read, and nobody knows which documents are in it.</summary>
    public static ReadOutcome Unknown(ImportFailure failure) => new() { Failure = failure, MayHideDocuments = true };

    /// <summary>Something was left out that is no document of this source.</summary>
    public static ReadOutcome LeftOut(ImportFailure failure) => new() { Failure = failure };

    /// <summary>The outcome with what its document must not be quoted for marked, and without the characters in it that nobody sees.</summary>
    public ReadOutcome Screened() => Document is null ? this : this with { Document = DocumentScreening.Apply(Document) };
}

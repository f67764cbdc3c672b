using System.Text.Json;

namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>What the reading process says: a line of JSON on its standard output.</summary>
internal sealed record ReadReply
{
    /// <summary>The file has been read to its end.</summary>
    public static readonly ReadReply End = new() { IsEnd = true };

    /// <summary>A sign of life: the process is ready, or a page has been recognised, which takes time of its own. The time limit begins anew.</summary>
    public static readonly ReadReply Progress = new() { IsProgress = true };

    /// <summary>A document; null for everything else.</summary>
    public ReadDocument? Document { get; init; }

    /// <summary>Why a piece is no document; null for everything else.</summary>
    public ImportFailure? Failure { get; init; }

    /// <summary>The document that the failure is about; null where that cannot be told.</summary>
    public string? FailedKey { get; init; }

    /// <summary>Whether documents may be in what could not be read.</summary>
    public bool MayHideDocuments { get; init; }

    /// <summary>Whether nothing more comes of the file.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether this is a sign of life only.</summary>
    public bool IsProgress { get; init; }

    /// <summary>The reply that carries an outcome.</summary>
    public static ReadReply Of(ReadOutcome outcome) => new()
    {
        Document = outcome.Document,
        Failure = outcome.Failure,
        FailedKey = outcome.FailedKey,
        MayHideDocuments = outcome.MayHideDocuments,
    };

    /// <summary>The outcome that the reply carries.</summary>
    /// <exception cref="JsonException">It carries none.</exception>
    public ReadOutcome Outcome() => this switch
    {
        { Document: { } document } => ReadOutcome.Of(document),
        { Failure: { } failure, FailedKey: { } key } => ReadOutcome.Failed(failure, key),
        { Failure: { } failure, MayHideDocuments: true } => ReadOutcome.Unknown(failure),
        { Failure: { } failure } => ReadOutcome.LeftOut(failure),
        _ => throw new JsonException("The reply holds no outcome."),
    };
}

namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>What reading a draft would bring: what was found, and what the first piece became.</summary>
public sealed record TrialFindings
{
    /// <summary>Why nothing could be tried, as a clause; null where something could.</summary>
    public string? Fault { get; init; }

    /// <summary>The first pieces that were found, with the reason where one is left out.</summary>
    public IReadOnlyList<TrialPiece> Pieces { get; init; } = [];

    /// <summary>Whether there are more than the pieces that are listed.</summary>
    public bool HasMore { get; init; }

    /// <summary>The piece that was read; null where none was.</summary>
    public string? Read { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long Bytes { get; init; }

    /// <summary>The first documents of the piece.</summary>
    public IReadOnlyList<TrialDocument> Documents { get; init; } = [];

    /// <summary>What of it could not be read, as sentences.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];
}

namespace BotSuite.Knowledge.Memory.Searching;

/// <summary>Where a passage stands, as citations tell it.</summary>
internal sealed record PassagePlace
{
    /// <summary>The document, by the id that it was imported under.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The file.</summary>
    public required string FileId { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>The file's media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>The address that the file was fetched from; null where its bytes were handed over.</summary>
    public required string? Url { get; init; }

    /// <summary>Whether the file can be downloaded.</summary>
    public required bool IsKept { get; init; }

    /// <summary>The passage's place in its document, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>When it was read, in UTC.</summary>
    public required DateTime ReadAt { get; init; }

    /// <summary>The tags of its version.</summary>
    public required IReadOnlyList<string> Tags { get; init; }
}

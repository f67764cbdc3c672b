namespace BotSuite.Data.Sources;

/// <summary>The bytes of an original, kept once however many pieces and versions consist of them. Immutable.</summary>
public sealed class StoredFile
{
    /// <summary>SHA-256 of <see cref="Content"/>, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; set; }

    /// <summary>The bytes.</summary>
    public required byte[] Content { get; set; }

    /// <summary>How many bytes they are.</summary>
    public long Length { get; set; }

    /// <summary>When they were stored, in UTC.</summary>
    public DateTime CreatedAt { get; set; }
}

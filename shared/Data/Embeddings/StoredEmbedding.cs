namespace BotSuite.Data.Embeddings;

/// <summary>The vector that a model made of a text, kept so that no text is embedded twice. Immutable.</summary>
public sealed class StoredEmbedding
{
    /// <summary>The model with everything that makes it what it is, at most 128 characters.</summary>
    public required string ModelId { get; set; }

    /// <summary>SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public required string TextHash { get; set; }

    /// <summary>The vector's numbers as little-endian half-precision floats, two bytes each.</summary>
    public required byte[] Vector { get; set; }
}

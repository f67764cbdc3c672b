namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>What a training gave.</summary>
public sealed record TrainedAdapter
{
    /// <summary>The adapter as <c>Embeddings:Adapter</c> reads it: 512 × 512 little-endian half-precision floats, row by row.</summary>
    public required ReadOnlyMemory<byte> File { get; init; }

    /// <summary>Eight hexadecimal digits that become part of the model's id.</summary>
    public required string Id { get; init; }

    /// <summary>How many pairs it was fitted to.</summary>
    public required int Fitted { get; init; }

    /// <summary>How many pairs were left out because their source has too few to tell apart.</summary>
    public required int LeftOut { get; init; }

    /// <summary>How many pairs were kept back and measured.</summary>
    public required int Held { get; init; }

    /// <summary>Share of the held pairs whose other half was the nearest of all held halves before; null without held pairs.</summary>
    public required double? FoundBefore { get; init; }

    /// <summary>The same share with the adapter.</summary>
    public required double? FoundAfter { get; init; }
}

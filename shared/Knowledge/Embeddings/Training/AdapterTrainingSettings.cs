namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>How an adapter is trained. The defaults are those that the adapter which ships was trained with.</summary>
public sealed record AdapterTrainingSettings
{
    /// <summary>What order and hold-out are drawn by; the same pairs and seed give the same adapter.</summary>
    public int Seed { get; init; } = 2;

    /// <summary>How often each pair is seen, from 1 to 100.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>How many pairs are told apart at once, from 32 to 1,024.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>Share of each source's pairs that is kept back to measure with, from 0 to 0.5.</summary>
    public double HoldOut { get; init; } = 0.1;

    /// <summary>The longest step of a weight, taken after the first twenty batches; it falls to a fiftieth at the end.</summary>
    public float LearningRate { get; init; } = 0.0005f;

    /// <summary>What similarities are divided by before they compete; the smaller, the more the hardest pairs count.</summary>
    public float Temperature { get; init; } = 0.05f;
}

namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>What a training is doing.</summary>
public enum AdapterTrainingStage
{
    /// <summary>Texts pass through the frozen encoder, once.</summary>
    Embedding,

    /// <summary>The adapter's weights are fitted.</summary>
    Fitting,
}

namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>How far a training has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Texts embedded, or batches seen.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Loss">Mean loss of the epoch so far; null while texts are embedded.</param>
public sealed record AdapterTrainingStep(AdapterTrainingStage Stage, int Done, int Total, double? Loss);

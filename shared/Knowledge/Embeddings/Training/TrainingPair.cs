namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>Two texts that belong together: two wordings of a question, or a question and its answer.</summary>
/// <param name="Source">Where the pair is from. Pairs are set against pairs of the same source only, so that an encoder learns to tell meanings apart, not sources.</param>
/// <param name="A">One text.</param>
/// <param name="B">The other.</param>
/// <param name="Label">What the pair is about; pairs with the same label are not taken for different. Null where each pair stands alone.</param>
public sealed record TrainingPair(string Source, string A, string B, string? Label);

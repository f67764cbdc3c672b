namespace BotSuite.Evaluation;

/// <summary>What passages are ranked by in an evaluation.</summary>
public enum RetrievalMode
{
    /// <summary>Words and meaning, as the index is set.</summary>
    Hybrid,

    /// <summary>Words alone.</summary>
    Keywords,

    /// <summary>Meaning alone, where the model knows the language.</summary>
    Embedding,
}

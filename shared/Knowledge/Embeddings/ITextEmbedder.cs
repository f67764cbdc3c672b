namespace BotSuite.Knowledge.Embeddings;

/// <summary>Turns texts into vectors whose dot product tells how much they mean the same. Safe for many threads.</summary>
public interface ITextEmbedder
{
    /// <summary>The model with everything that changes its vectors (weights, adapter, dimensions), at most 128 characters. Vectors of different ids do not compare.</summary>
    string ModelId { get; }

    /// <summary>How many numbers a vector has.</summary>
    int Dimensions { get; }

    /// <summary>Whether the model was made for a language.</summary>
    /// <param name="language">A two-letter code.</param>
    bool Knows(string language);

    /// <summary>The vector of a question that somebody waits for an answer to; of length 1.</summary>
    /// <exception cref="EmbeddingException">The model could not be reached or did not answer as it should.</exception>
    ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken);

    /// <summary>The vectors of texts to be found, in their order; each of length 1.</summary>
    /// <exception cref="EmbeddingException">The model could not be reached or did not answer as it should.</exception>
    Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}

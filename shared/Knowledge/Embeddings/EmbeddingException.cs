namespace BotSuite.Knowledge.Embeddings;

/// <summary>A model gave no vectors. The message names the cause and the cure, for the log and for editors.</summary>
/// <param name="message">What happened, and what to do about it.</param>
/// <param name="isTransient">Whether trying again later can help.</param>
/// <param name="innerException">What lies beneath; null for nothing.</param>
public sealed class EmbeddingException(string message, bool isTransient, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether trying again later can help.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>How long the other side asked to be left alone; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

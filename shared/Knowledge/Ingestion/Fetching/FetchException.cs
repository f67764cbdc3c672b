namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>A source as a whole cannot be looked at. The message is for the editor and ends the run, or has it tried again.</summary>
/// <param name="message">Why, in a sentence for the editor.</param>
/// <param name="isTransient">Whether trying again later can help.</param>
/// <param name="innerException">What lies beneath; null for nothing.</param>
internal sealed class FetchException(string message, bool isTransient, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether trying again later can help.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>How long the other side asked to be left alone; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Why a step of a piece did not succeed.</summary>
/// <param name="Reason">Why, as a clause for the editor.</param>
/// <param name="IsTransient">Whether trying again later can help.</param>
internal sealed record StepFailure(string Reason, bool IsTransient)
{
    /// <summary>How long the other side asked to be left alone; null where it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether documents may be in what could not be read that are known under another piece.</summary>
    public bool Hides { get; init; }
}

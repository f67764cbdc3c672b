namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>
/// Tells that this process has written new documents into the change feed, so that the index is brought up to date at once and not by
/// the next question. What other processes write is found by looking.
/// </summary>
internal sealed class FeedSignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Something has been committed.</summary>
    public void Set() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Ends with the next <see cref="Set"/>. Take it before following the feed.</summary>
    public Task Next => _next.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

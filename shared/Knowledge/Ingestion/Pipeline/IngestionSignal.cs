namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Wakes the workers of this process as soon as work is committed in it. Work from other processes is found by looking.</summary>
internal sealed class IngestionSignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Work has been committed.</summary>
    public void Set() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Ends with the next <see cref="Set"/>. Take it before looking for work, and wait for it when there was none.</summary>
    public Task Next => _next.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

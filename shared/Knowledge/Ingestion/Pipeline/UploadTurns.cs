namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Writes uploads one transaction after the other. Those that come while one is written are written together by the first of
/// them: four programs that hand over at once cost half of what they would one by one, and do not wait for each other's locks.
/// </summary>
internal sealed class UploadTurns(UploadWriter writer) : IDisposable
{
    private const int MostTogether = 50;

    // A large file takes its time, and is written beside the others.
    private const long MostBytes = 1 << 20;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private readonly List<Upload> _waiting = [];

    /// <summary>Writes an upload, perhaps with others, and gives the run that reads it. What is thrown is meant for this upload alone.</summary>
    public async Task<Guid> WriteAsync(Upload upload, CancellationToken cancellationToken)
    {
        if (upload.Length > MostBytes) return await writer.WriteAsync([upload], cancellationToken);

        lock (_lock) _waiting.Add(upload);
        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock) _waiting.Remove(upload);
            throw;
        }

        try
        {
            var group = Take(upload);
            if (group.Count == 1) return await writer.WriteAsync(group, cancellationToken);
            if (group.Count > 1) await WriteTogetherAsync(group);
        }
        finally
        {
            _turn.Release();
        }

        return await upload.Written.Task;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>The upload with those that may be written with it; none where it has been written.</summary>
    private List<Upload> Take(Upload upload)
    {
        lock (_lock)
        {
            if (!_waiting.Remove(upload)) return [];

            var group = new List<Upload> { upload };
            var length = upload.Length;
            foreach (var other in _waiting.Where(other => other.SourceId == upload.SourceId))
            {
                if (group.Count == MostTogether || length + other.Length > MostBytes) break;
                if (group.Exists(other.Meets)) continue;
                group.Add(other);
                length += other.Length;
            }

            _waiting.RemoveAll(group.Contains);
            return group;
        }
    }

    // Not with the token of one of the callers, who would end the others' waits with his.
    private async Task WriteTogetherAsync(List<Upload> group)
    {
        try
        {
            var run = await writer.WriteAsync(group, CancellationToken.None);
            foreach (var upload in group) upload.Written.SetResult(run);
        }
        catch (Exception)
        {
            // One of them may be what the store does not take: each caller hears of his own.
            foreach (var upload in group) await WriteAloneAsync(upload);
        }
    }

    private async Task WriteAloneAsync(Upload upload)
    {
        try
        {
            upload.Written.SetResult(await writer.WriteAsync([upload], CancellationToken.None));
        }
        catch (Exception exception)
        {
            upload.Written.SetException(exception);
        }
    }
}

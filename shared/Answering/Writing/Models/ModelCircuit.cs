namespace BotSuite.Answering.Writing.Models;

/// <summary>Leaves a service alone that has failed several times in a row, so that nobody waits for it in vain.</summary>
internal sealed class ModelCircuit(int failures, TimeSpan pause, TimeProvider clock)
{
    private readonly Lock _changing = new();
    private int _failed;
    private long? _since;

    /// <summary>Whether the service may be asked. After the pause one question is let through to try it.</summary>
    public bool MayAsk()
    {
        lock (_changing)
        {
            if (_since is not { } since) return true;
            if (clock.GetElapsedTime(since) < pause) return false;
            // Whoever comes meanwhile waits for the trial's end, or for another pause.
            _since = clock.GetTimestamp();
            return true;
        }
    }

    /// <summary>The service has answered.</summary>
    public void Succeeded()
    {
        lock (_changing) (_failed, _since) = (0, null);
    }

    /// <summary>The service has failed.</summary>
    public void Failed()
    {
        lock (_changing)
        {
            if (++_failed >= failures) _since = clock.GetTimestamp();
        }
    }
}

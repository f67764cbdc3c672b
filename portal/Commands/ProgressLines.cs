namespace BotSuite.Portal.Commands;

/// <summary>Writes how far a command has come, at most once a second.</summary>
/// <param name="error">Where to.</param>
/// <param name="clock">The time.</param>
internal sealed class ProgressLines(TextWriter error, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private long _writtenAt = clock.GetTimestamp();

    /// <summary>Writes the line, unless one was written within the last second.</summary>
    public void Say(string line)
    {
        lock (_gate)
        {
            if (clock.GetElapsedTime(_writtenAt) < Pause) return;
            _writtenAt = clock.GetTimestamp();
            error.WriteLine(line);
        }
    }
}

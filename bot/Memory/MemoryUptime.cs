using System.Globalization;

namespace BotSuite.Bot.Memory;

/// <summary>How long the process has been serving.</summary>
internal sealed class MemoryUptime(TimeProvider clock)
{
    private long _begun = clock.GetTimestamp();

    /// <summary>Counts from now on.</summary>
    public void Begin() => _begun = clock.GetTimestamp();

    /// <summary>The time as a sentence.</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture, $"Ingestion service is running. Uptime: {(long)clock.GetElapsedTime(_begun).TotalSeconds} secs");
}

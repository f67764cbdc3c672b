namespace BotSuite.Data.Turns;

/// <summary>How long one stage of a turn took.</summary>
public sealed class StageTime
{
    /// <summary>The stage's name, such as <c>retrieve</c>.</summary>
    public required string Stage { get; set; }

    /// <summary>Elapsed time in microseconds.</summary>
    public long Microseconds { get; set; }
}

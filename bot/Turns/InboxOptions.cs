namespace BotSuite.Bot.Turns;

/// <summary>Settings of the turns that run in the background, section <c>Turns</c>.</summary>
public sealed class InboxOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Turns";

    /// <summary>How many conversations have a turn at the same time in this process, from 1 to 1,000. Turns of one conversation never overlap.</summary>
    public int Parallel { get; set; } = 32;

    /// <summary>How often a turn is tried before the person gets an apology, from 1 to 10.</summary>
    public int MaximumAttempts { get; set; } = 3;

    /// <summary>How long to wait before a failed turn is tried again; four times as long at each further attempt.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the lease of a turn lasts without renewal, from 5 seconds to 10 minutes: so much later others take over from a process that died.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt at a turn may take, from 1 second to 30 minutes.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a stopping process lets running turns go on before it hands them back, up to 5 minutes.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(10);
}

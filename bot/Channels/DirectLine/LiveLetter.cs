namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>News for an open stream.</summary>
/// <param name="Sequence">Place of the stored activity; 0 for what is not stored (typing, chunks); -1 for "look into the database".</param>
/// <param name="Json">The activity; null for "look into the database".</param>
internal sealed record LiveLetter(long Sequence, string? Json)
{
    /// <summary>Another process has stored something.</summary>
    public static readonly LiveLetter Look = new(-1, null);

    /// <summary>An activity that is not stored.</summary>
    public static LiveLetter Passing(string json) => new(0, json);
}

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>A stored activity as clients get it.</summary>
/// <param name="Sequence">Its place in the conversation, from 1.</param>
/// <param name="Json">The activity as JSON.</param>
public sealed record StoredActivity(long Sequence, string Json);

namespace BotSuite.Bot.Channels.Answers;

/// <summary>The release that made an answer.</summary>
/// <param name="Id">The release.</param>
/// <param name="Number">Its number; null where it is no longer stored.</param>
/// <param name="Name">Its name; null where it is no longer stored.</param>
public sealed record StoredRelease(Guid Id, int? Number, string? Name);

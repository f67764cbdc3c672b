namespace BotSuite.Answering.Understanding;

/// <summary>How a message answers a question of the bot.</summary>
/// <param name="Option">The place of the option that was chosen, from 0; null where none was.</param>
/// <param name="Declined">Whether the message says that none of them fits.</param>
internal sealed record ChoiceReading(int? Option, bool Declined);

using BotSuite.Data.Turns;

namespace BotSuite.Bot.Feedback;

/// <summary>A thumb as a channel reports it: on which answer, which way, and what the person wrote beside it.</summary>
/// <param name="Reaction">Up or down.</param>
/// <param name="TurnId">The answer, where the channel gives our own id back; null otherwise.</param>
/// <param name="AnswerActivityId">The answer's activity, where the channel names that; null otherwise.</param>
/// <param name="Reason">Why down; null where not said.</param>
/// <param name="Comment">The person's words; null where none were given.</param>
public sealed record Vote(Reaction Reaction, Guid? TurnId = null, string? AnswerActivityId = null, DislikeReason? Reason = null, string? Comment = null);

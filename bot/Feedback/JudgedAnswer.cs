namespace BotSuite.Bot.Feedback;

/// <summary>An answer that somebody has an opinion about.</summary>
/// <param name="TurnId">The answer.</param>
/// <param name="Question">What was asked, with personal data masked.</param>
/// <param name="Language">Language of question and answer, a two-letter code.</param>
/// <param name="Disliked">Whether the same person has disliked it before.</param>
public sealed record JudgedAnswer(Guid TurnId, string Question, string Language, bool Disliked);

namespace BotSuite.Answering.Understanding;

/// <summary>A message that may lean on what was said before it.</summary>
/// <param name="Whole">The question with what it leans on.</param>
/// <param name="Alone">The question without its opening ("and", "그럼"), as if nothing had been said before.</param>
/// <param name="Leaning">How plainly it leans.</param>
public sealed record FollowUp(string Whole, string Alone, Leaning Leaning);

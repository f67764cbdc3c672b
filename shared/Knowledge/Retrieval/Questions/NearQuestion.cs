namespace BotSuite.Knowledge.Retrieval.Questions;

/// <summary>A stored question and how near it is.</summary>
/// <param name="Question">The question.</param>
/// <param name="Likeness">The cosine with what was asked, on the scale of the built-in encoder, from -1 to 1.</param>
public sealed record NearQuestion(string Question, double Likeness);

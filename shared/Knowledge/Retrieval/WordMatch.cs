namespace BotSuite.Knowledge.Retrieval;

/// <summary>What a word of a query did for a passage.</summary>
/// <param name="Term">The stem of the word, or a pair of Korean syllables.</param>
/// <param name="InQuestion">What it added by standing in the passage's questions or headings, as a share of the keyword score.</param>
/// <param name="InText">What it added by standing in the passage's text.</param>
/// <param name="Synonym">The line of the synonym table that it was added by; null for a word that was asked.</param>
public sealed record WordMatch(string Term, double InQuestion, double InText, string? Synonym);

namespace BotSuite.Knowledge.Retrieval;

/// <summary>A content word of a query, in the form that search compares.</summary>
/// <param name="Term">The stem of the word, or a pair of Korean syllables.</param>
/// <param name="Rarity">How rare it is among the texts of the index, from 0 upwards; greatest where no text holds it.</param>
public sealed record QueryWord(string Term, double Rarity);

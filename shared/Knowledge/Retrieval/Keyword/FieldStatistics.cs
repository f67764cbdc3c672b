namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>What is counted over all rows of a field, so that some of them are scored as if all were there.</summary>
/// <param name="Population">How many rows there are, with one for each passage that lacks the field.</param>
/// <param name="TotalLength">The lengths of all rows together, in terms.</param>
/// <param name="Holders">How many rows hold each term, by its number.</param>
internal sealed record FieldStatistics(int Population, float TotalLength, int[] Holders);

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>A stored question of an FAQ entry.</summary>
/// <param name="Words">The question without marks and case.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Weights">What the term at the same place counts for beside others.</param>
internal sealed record ContentQuestion(string Words, ContentTerms Terms, float[] Weights);

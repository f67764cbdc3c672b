namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>A term of a query.</summary>
/// <param name="Number">Its number; -1 where no text holds it.</param>
/// <param name="Weight">What it counts for beside others.</param>
internal readonly record struct QueryTerm(int Number, float Weight);

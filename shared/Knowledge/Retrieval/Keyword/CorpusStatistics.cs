namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>What is counted over all passages of an index.</summary>
/// <param name="Questions">Of the wordings of questions and the headings.</param>
/// <param name="Texts">Of the passages' words.</param>
internal sealed record CorpusStatistics(FieldStatistics Questions, FieldStatistics Texts);

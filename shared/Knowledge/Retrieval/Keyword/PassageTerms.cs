namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>A passage as the keyword index sees it.</summary>
/// <param name="Questions">The terms of each question, or of the heading where there is no question; empty where there is neither.</param>
/// <param name="Text">The terms of the passage's words.</param>
internal sealed record PassageTerms(IReadOnlyList<TermCounts> Questions, TermCounts Text);

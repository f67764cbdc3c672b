using BotSuite.Answering.Understanding;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>What a turn asks of the search.</summary>
internal static class PassageQueries
{
    /// <summary>A query for the words of the question, within one language or in all.</summary>
    public static PassageQuery For(UnderstoodQuestion facts, string? language, int limit) => new()
    {
        Text = facts.SearchText,
        Language = facts.Language,
        Index = facts.Question.Index,
        Limit = limit,
        TextsOnly = facts.Question.TextsOnly,
        EmbeddingWeight = facts.Question.EmbeddingWeight,
        Filter = new PassageFilter { AsOf = facts.AsOf, Domain = facts.Question.Domain, Language = language, Audience = facts.Question.Audience, AnyOf = facts.Question.AnyOf },
    };
}

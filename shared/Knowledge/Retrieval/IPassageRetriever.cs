namespace BotSuite.Knowledge.Retrieval;

/// <summary>Finds passages. In memory today; a database engine answers the same contract.</summary>
public interface IPassageRetriever
{
    /// <summary>Ranks passages by how well their words and their questions answer the query, best first.</summary>
    Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(PassageQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Compares the query with the questions of FAQ entries alone, both ways: a score of 1 means the same question,
    /// and words that only one side has count against it. Best first.
    /// </summary>
    Task<IReadOnlyList<ScoredPassage>> MatchQuestionsAsync(PassageQuery query, CancellationToken cancellationToken);
}

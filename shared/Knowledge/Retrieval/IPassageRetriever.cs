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

    /// <summary>
    /// The passages that pass the filter, whatever they say, in the order in which their documents were first read. The query's
    /// words are not looked at.
    /// </summary>
    Task<IReadOnlyList<RetrievedPassage>> ListAsync(PassageQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Names up to three things that the sources do hold, for somebody whose question they do not answer: the questions and
    /// headings nearest to the query, however far away, then the first ones of the domain. Each is worded so that it can be
    /// asked as it stands; none comes twice. Empty only where nothing passes the filter.
    /// </summary>
    Task<IReadOnlyList<string>> NearestTopicsAsync(PassageQuery query, CancellationToken cancellationToken);

    /// <summary>The different content words of the query (<see cref="ContentWords"/>), the rarest in the index first.</summary>
    Task<IReadOnlyList<QueryWord>> WeighWordsAsync(PassageQuery query, CancellationToken cancellationToken);
}

namespace BotSuite.Knowledge.Retrieval;

/// <summary>
/// Looks closer at the best passages of a search, as a cross-encoder does. None ships with the program; whoever has one registers it,
/// and it is asked where the search itself is unsure.
/// </summary>
public interface IPassageReranker
{
    /// <summary>How well each passage answers the query, in the order of the passages; higher is better, on any scale.</summary>
    Task<IReadOnlyList<double>> ScoreAsync(PassageQuery query, IReadOnlyList<RetrievedPassage> passages, CancellationToken cancellationToken);
}

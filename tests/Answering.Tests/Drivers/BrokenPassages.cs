using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Tests.Drivers;

/// <summary>A search that always breaks.</summary>
internal sealed class BrokenPassages : IPassageRetriever
{
    public const string Secret = "disk quota of shard 7";

    public Task<IReadOnlyList<ScoredPassage>> RetrieveAsync(PassageQuery query, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(Secret);

    public Task<IReadOnlyList<ScoredPassage>> MatchQuestionsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(Secret);

    public Task<IReadOnlyList<QueryWord>> WeighWordsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(Secret);

    public Task<IReadOnlyList<string>> NearestTopicsAsync(PassageQuery query, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(Secret);

    public Task<IReadOnlyList<RetrievedPassage>> ListAsync(PassageQuery query, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(Secret);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval;

/// <summary>
/// Lets a reranker, where there is one, put the best passages in its order. It is asked only where the search is unsure, and waited
/// for only so long; each passage keeps its own confidence, which thresholds are fitted to.
/// </summary>
internal sealed partial class Reranking(
    IServiceProvider services, IOptions<RetrievalOptions> options, TimeProvider clock, ILogger<Reranking> logger)
{
    private const int Looked = 20;
    private const double SureFrom = 0.5;
    private const double ClearLead = 0.85;

    private readonly IPassageReranker? _reranker = services.GetService<IPassageReranker>();

    /// <summary>How many passages the search has to find for a limit.</summary>
    public int Considered(int limit) => _reranker is null ? limit : Math.Max(limit, Looked);

    /// <summary>The passages in the reranker's order, or in their own where it was not asked or did not answer in time; at most as many as the query wants.</summary>
    public async ValueTask<IReadOnlyList<ScoredPassage>> ApplyAsync(PassageQuery query, IReadOnlyList<ScoredPassage> found, CancellationToken cancellationToken)
    {
        if (_reranker is null || !IsUnsure(found)) return found.Count > query.Limit ? [.. found.Take(query.Limit)] : found;

        var head = found.Take(Looked).ToList();
        var scores = await ScoresAsync(_reranker, query, [.. head.Select(passage => passage.Passage)], cancellationToken);
        if (scores is null) return [.. found.Take(query.Limit)];
        return [.. head.Zip(scores).OrderByDescending(pair => pair.Second).Select(pair => pair.First).Concat(found.Skip(Looked)).Take(query.Limit)];
    }

    // Sure is a high score that nothing comes near.
    private static bool IsUnsure(IReadOnlyList<ScoredPassage> found) =>
        found.Count > 1 && (found[0].Score < SureFrom || found[1].Score > ClearLead * found[0].Score);

    private async Task<IReadOnlyList<double>?> ScoresAsync(
        IPassageReranker reranker, PassageQuery query, RetrievedPassage[] passages, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.RerankTimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var scores = await reranker.ScoreAsync(query, passages, either.Token).WaitAsync(either.Token);
            if (scores.Count == passages.Length && !scores.Any(double.IsNaN)) return scores;
            Log.Useless(logger, passages.Length, scores.Count);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.TooSlow(logger, options.Value.RerankTimeLimit.TotalMilliseconds);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException or TimeoutException)
        {
            // The search's own order is good enough to answer with.
            Log.Failed(logger, exception);
        }

        return null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The reranker took longer than {Milliseconds} ms; the search's own order holds.")]
        public static partial void TooSlow(ILogger logger, double milliseconds);

        [LoggerMessage(2, LogLevel.Warning, "The reranker failed; the search's own order holds.")]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(3, LogLevel.Warning, "The reranker was given {Passages} passages and gave {Scores} usable scores; the search's own order holds.")]
        public static partial void Useless(ILogger logger, int passages, int scores);
    }
}

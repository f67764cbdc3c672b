using BotSuite.Knowledge.Languages;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Knowledge.Memory.Searching;

/// <summary>Searches passages, or lists them where there is nothing to look for.</summary>
internal sealed class MemorySearch(IPassageRetriever retriever, MemoryCitations citations, TimeProvider clock)
{
    // What one search of the store gives at the most; Kernel Memory's own default.
    private const int MostPassages = 100;
    private const int LongestQuery = 32 * 1024;

    /// <summary>The passages of an index that answer the query best, each with at least the relevance asked for.</summary>
    /// <param name="query">What to look for; empty to list.</param>
    /// <param name="index">The index, by the name that it is stored under.</param>
    /// <param name="anyOf">Sets of tags, of which a passage must carry one whole.</param>
    /// <param name="isFiltered">Whether the request has filters of its own.</param>
    /// <param name="minRelevance">The least confidence, from 0 to 1.</param>
    /// <param name="limit">How many passages at the most; 0 and less for as many as there may be.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="KernelMemoryException">The query is too long.</exception>
    public async Task<SearchResult> FindAsync(
        string query, string index, IReadOnlyList<IReadOnlyList<string>> anyOf, bool isFiltered, double minRelevance, int limit,
        CancellationToken cancellationToken)
    {
        if (query.Length > LongestQuery) throw new KernelMemoryException($"The query is longer than {LongestQuery} characters.");
        var result = new SearchResult { Query = query };
        var isList = string.IsNullOrWhiteSpace(query);
        if (isList && !isFiltered) return result;

        var search = new PassageQuery
        {
            Text = query,
            Language = LanguageDetector.Detect(query).Code,
            Index = index,
            Limit = limit <= 0 ? MostPassages : Math.Min(limit, MostPassages),
            Filter = new PassageFilter { AsOf = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), AnyOf = anyOf },
        };
        IReadOnlyList<ScoredPassage> found = isList
            ? [.. (await retriever.ListAsync(search, cancellationToken)).Select(passage => new ScoredPassage(passage, 0, null, null))]
            : [.. (await retriever.RetrieveAsync(search, cancellationToken)).Where(passage => passage.Score >= minRelevance)];
        result.Results = await citations.OfAsync(index, found, cancellationToken);
        return result;
    }
}

namespace BotSuite.Knowledge.Memory;

/// <summary>Shorter ways to ask a memory.</summary>
public static class KernelMemoryExtensions
{
    /// <summary>Answers a question in one record.</summary>
    public static async Task<MemoryAnswer> AskAsync(
        this IKernelMemory memory, string question, string? index = null, MemoryFilter? filter = null, ICollection<MemoryFilter>? filters = null,
        double minRelevance = 0, SearchOptions? options = null, IContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(memory);
        var whole = new SearchOptions { Stream = false };
        return await memory.AskStreamingAsync(question, index, filter, filters, minRelevance, whole, context, cancellationToken)
            .FirstAsync(cancellationToken);
    }

    /// <summary>Texts that were made from documents. Nothing makes any today, so the list is empty.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="syntheticType">What was made, such as <see cref="Constants.TagsSyntheticSummary"/>.</param>
    /// <param name="index">The index; null for the default one.</param>
    /// <param name="filter">One more filter.</param>
    /// <param name="filters">Filters, of which a text must pass one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<List<Citation>> SearchSyntheticsAsync(
        this IKernelMemory memory, string syntheticType, string? index = null, MemoryFilter? filter = null, ICollection<MemoryFilter>? filters = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(memory);
        List<MemoryFilter> asked = [.. filters ?? [], .. filter is null ? [] : new[] { filter }];
        if (asked.Count == 0) asked.Add([]);
        var made = asked.ConvertAll(one =>
        {
            var copy = new MemoryFilter();
            one.CopyTo(copy);
            return copy.ByTag(Constants.ReservedSyntheticTypeTag, syntheticType);
        });
        return (await memory.SearchAsync("", index, filters: made, cancellationToken: cancellationToken)).Results;
    }

    /// <summary>Summaries of documents. Nothing makes any today, so the list is empty.</summary>
    public static Task<List<Citation>> SearchSummariesAsync(
        this IKernelMemory memory, string? index = null, MemoryFilter? filter = null, ICollection<MemoryFilter>? filters = null,
        CancellationToken cancellationToken = default) =>
        memory.SearchSyntheticsAsync(Constants.TagsSyntheticSummary, index, filter, filters, cancellationToken);
}

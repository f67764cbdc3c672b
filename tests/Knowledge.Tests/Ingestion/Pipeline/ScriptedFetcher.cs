using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

/// <summary>Sources of pages whose answers a test writes down.</summary>
internal sealed class ScriptedFetcher : ISourceFetcher
{
    private readonly ConcurrentDictionary<string, int> _tries = new();

    public IReadOnlyList<SourceKind> Kinds { get; } = [SourceKind.WebPage];

    /// <summary>The pages that are found.</summary>
    public List<FoundItem> Found { get; } = [];

    /// <summary>What comes of fetching a page for the n-th time, from 1.</summary>
    public Func<string, int, FetchedItem> Answer { get; set; } = (key, _) => Text(key, $"words of {key}");

    /// <summary>What goes wrong with the looking, for the n-th time.</summary>
    public Func<int, FetchException?> Trouble { get; set; } = _ => null;

    public static SourceKind Kind => SourceKind.WebPage;

    public int TriesOf(string key) => _tries.GetValueOrDefault(key);

    public static FetchedItem Text(string key, string text) =>
        new FetchedItem.Content(System.Text.Encoding.UTF8.GetBytes(text), key + ".txt") { EntityTag = "tag-" + text.GetHashCode(StringComparison.Ordinal) };

    public async IAsyncEnumerable<FoundItem> DiscoverAsync(FetchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (Trouble(_tries.AddOrUpdate("(looking)", 1, (_, tries) => tries + 1)) is { } trouble) throw trouble;
        foreach (var item in Found.ToList()) yield return item;
    }

    public Task<FetchedItem> FetchAsync(FetchRequest request, FoundItem item, CancellationToken cancellationToken) =>
        Task.FromResult(Answer(item.Key, _tries.AddOrUpdate(item.Key, 1, (_, tries) => tries + 1)));
}

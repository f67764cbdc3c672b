using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Ingestion.Fetching;

/// <summary>Fetches as a process with the given settings does.</summary>
internal sealed class FetchingProcess : IAsyncDisposable
{
    private readonly TestFolder _folder;

    private FetchingProcess(TestFolder folder, KnowledgeProcess process) => (_folder, Process) = (folder, process);

    public KnowledgeProcess Process { get; }

    public GuardedWeb Web => Process.Services.GetRequiredService<GuardedWeb>();

    /// <summary>A process that may fetch from this machine without encryption.</summary>
    public static Task<FetchingProcess> StartAsync(params (string Key, string Value)[] settings) =>
        StartAsync(null, [.. new[] { ("Ingestion:AllowedAddresses:0", "127.0.0.1/32"), ("Ingestion:AllowPlainHttp", "true") }.Concat(settings)
            .GroupBy(setting => setting.Item1).Select(setting => setting.Last())]);

    /// <summary>A process with nothing but the given settings.</summary>
    public static async Task<FetchingProcess> StartAsync(Action<IServiceCollection>? configure, (string Key, string Value)[] settings)
    {
        var folder = new TestFolder();
        return new FetchingProcess(folder, await KnowledgeProcess.StartAsync(folder, configure: configure, settings: settings));
    }

    public Task<WebAnswer> AskAsync(Uri address, Func<WebQuestion, WebQuestion>? change = null)
    {
        var question = new WebQuestion(address, MediaKinds.Documents);
        return Web.AskAsync(change?.Invoke(question) ?? question, TestContext.Current.CancellationToken);
    }

    public async Task<List<FoundItem>> DiscoverAsync(SourceKind kind, Uri? address, string? settings = null, Guid? source = null)
    {
        var found = new List<FoundItem>();
        await foreach (var item in Fetcher(kind).DiscoverAsync(Request(kind, address, settings, source), TestContext.Current.CancellationToken)) found.Add(item);
        return found;
    }

    public Task<FetchedItem> FetchAsync(SourceKind kind, Uri? address, FoundItem item, string? settings = null) =>
        Fetcher(kind).FetchAsync(Request(kind, address, settings, null), item, TestContext.Current.CancellationToken);

    public ISourceFetcher Fetcher(SourceKind kind) => Process.Services.GetServices<ISourceFetcher>().Single(fetcher => fetcher.Kinds.Contains(kind));

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder.Dispose();
    }

    private static FetchRequest Request(SourceKind kind, Uri? address, string? settings, Guid? source) => new()
    {
        SourceId = source ?? Guid.NewGuid(),
        Kind = kind,
        Name = "Test",
        Location = address?.AbsoluteUri,
        SettingsJson = settings,
    };
}

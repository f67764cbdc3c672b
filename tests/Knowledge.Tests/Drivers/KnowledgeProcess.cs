using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Languages;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.PostgreSql;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>A process with knowledge in it, on a store in a folder that others may share.</summary>
internal sealed class KnowledgeProcess : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly bool _isStarted;

    private KnowledgeProcess(IHost host, bool isStarted) => (_host, _isStarted) = (host, isStarted);

    public SourceImporter Importer => _host.Services.GetRequiredService<SourceImporter>();

    public IPassageRetriever Retriever => _host.Services.GetRequiredService<IPassageRetriever>();

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a process that searches where an engine does. Skips the test where the engine cannot be had.</summary>
    public static async Task<KnowledgeProcess> StartAsync(
        SearchEngine engine, TestFolder folder, bool runsInBackground = false, Action<IServiceCollection>? configure = null,
        params (string Key, string Value)[] settings) =>
        await StartAsync(folder, runsInBackground, configure: configure, settings: [.. await engine.SettingsAsync(), .. settings]);

    public static async Task<KnowledgeProcess> StartAsync(
        TestFolder folder, bool runsInBackground = false, string environment = "Production",
        Action<IServiceCollection>? configure = null, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment, ContentRootPath = folder.Path });
        // By words alone, unless a test asks for more: what it checks is then exact, and nothing waits for an encoder.
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder.Of("store")), new("Embeddings:Provider", "None")]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddLogging();
        builder.Services.AddBotSuiteDatabase(builder.Configuration, new SqliteProvider());
        builder.Services.AddKnowledge(builder.Configuration);
        configure?.Invoke(builder.Services);

        var host = builder.Build();
        await host.Services.MigrateDatabaseAsync();
        if (runsInBackground) await host.StartAsync();
        return new KnowledgeProcess(host, runsInBackground);
    }

    public Task<ImportReport> ImportAsync(string path, string? name = null, string? domain = null) =>
        Importer.ImportAsync(new ImportRequest { Path = path, Name = name, Domain = domain }, null, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(string text, Func<PassageFilter, PassageFilter>? filter = null, int limit = 10) =>
        Retriever.RetrieveAsync(Query(text, filter, limit), TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<ScoredPassage>> MatchAsync(string text, Func<PassageFilter, PassageFilter>? filter = null) =>
        Retriever.MatchQuestionsAsync(Query(text, filter, 10), TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<string>> TopicsAsync(string text, Func<PassageFilter, PassageFilter>? filter = null) =>
        Retriever.NearestTopicsAsync(Query(text, filter, 10), TestContext.Current.CancellationToken);

    public async Task<T> StoreAsync<T>(Func<BotSuiteDbContext, Task<T>> use)
    {
        await using var context = await _host.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync();
        return await use(context);
    }

    /// <summary>Makes the vectors that search lacks, as a running process does in the background; returns how many documents it saw to.</summary>
    public Task<int> FillVectorsAsync() =>
        Retriever is PostgreSqlPassageRetriever
            ? Services.GetRequiredService<TablesEmbedding>().FillAsync(TestContext.Current.CancellationToken)
            : Services.GetRequiredService<MissingVectors>().FillAsync(TestContext.Current.CancellationToken);

    public Task<Source> SourceAsync(Guid id) => StoreAsync(context => context.Sources.AsNoTracking().SingleAsync(source => source.Id == id));

    public async ValueTask DisposeAsync()
    {
        if (_isStarted) await _host.StopAsync();
        _host.Dispose();
    }

    private static PassageQuery Query(string text, Func<PassageFilter, PassageFilter>? filter, int limit)
    {
        var today = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) };
        return new PassageQuery
        {
            Text = text,
            Language = LanguageDetector.Detect(text).Code,
            Filter = filter?.Invoke(today) ?? today,
            Limit = limit,
        };
    }
}

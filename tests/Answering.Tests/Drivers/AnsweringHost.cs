using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Data.Sqlite;
using BotSuite.Data.Turns;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Retrieval;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Answering.Tests.Drivers;

/// <summary>Everything that answers questions, over a store of its own in a folder of its own.</summary>
internal sealed class AnsweringHost : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("answering-").FullName;
    private readonly ServiceProvider _services;

    private AnsweringHost(IPassageRetriever? retriever, (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Logs))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = _folder, EnvironmentName = "Production" })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .AddAnswering(configuration);
        if (retriever is not null)
            services.RemoveAll<IPassageRetriever>().AddSingleton(retriever);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.Zero));

    public KeptLogs Logs { get; } = new();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<AnsweringHost> StartAsync(IPassageRetriever? retriever = null, params (string Key, string? Value)[] settings) =>
        StartOn(await StoreTemplate.EmptyAsync(), retriever, settings);

    /// <summary>Starts on a copy of a prepared store, which is quicker than to prepare one for each test.</summary>
    public static AnsweringHost StartOn(StoreTemplate template, IPassageRetriever? retriever = null, params (string Key, string? Value)[] settings)
    {
        var host = new AnsweringHost(retriever, settings);
        template.CopyTo(host.Get<StorageDirectory>().Path);
        return host;
    }

    /// <summary>Starts on a store that is migrated here and now.</summary>
    public static async Task<AnsweringHost> StartFreshAsync()
    {
        var host = new AnsweringHost(null, []);
        await host._services.MigrateDatabaseAsync();
        return host;
    }

    /// <summary>Options as a start would read them.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">They would stop the start.</exception>
    public static T OptionsOf<T>(params (string Key, string? Value)[] settings)
        where T : class
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
        using var services = new ServiceCollection().AddLogging().AddAnswering(configuration).BuildServiceProvider();
        return services.GetRequiredService<Microsoft.Extensions.Options.IOptions<T>>().Value;
    }

    public BotSuiteDbContext Open() => Get<IDbContextFactory<BotSuiteDbContext>>().CreateDbContext();

    /// <summary>Asks, and stores the ledger entry as the bot would.</summary>
    public async Task<AnsweredQuestion> HearsAsync(string text, params string[] history) =>
        await HearsAsync(new Question { Text = text, ChannelId = "test", History = history });

    public async Task<AnsweredQuestion> HearsAsync(Question question)
    {
        var answered = await Get<QuestionAnswering>().AnswerAsync(question, TestContext.Current.CancellationToken);
        await using var context = Open();
        context.Turns.Add(answered.LedgerEntry);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return answered;
    }

    public async Task<Turn> LedgerAsync(Guid turnId)
    {
        await using var context = Open();
        return await context.Turns.AsNoTracking()
            .Include(turn => turn.Passages).Include(turn => turn.Verdicts).Include(turn => turn.Sentences).ThenInclude(sentence => sentence.Proofs)
            .SingleAsync(turn => turn.Id == turnId);
    }

    /// <summary>Puts entries into the store, as an import would.</summary>
    public async Task KnowsAsync(params IReadOnlyCollection<Entry> entries)
    {
        await using var context = Open();
        var versions = entries.Select(entry => entry.ToVersion(Clock.GetUtcNow().UtcDateTime)).ToArray();
        context.DocumentVersions.AddRange(versions);
        await context.SaveChangesAsync();
        foreach (var version in versions)
        {
            version.Document!.CurrentVersionId = version.Id;
            context.DocumentChanges.Add(new DocumentChange { Index = "default", DocumentId = version.DocumentId, At = version.ReadAt });
        }

        await context.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

using BotSuite.Data.PostgreSql;
using BotSuite.Data.Sqlite;
using BotSuite.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BotSuite.Data.Tests.Stores;

/// <summary>A process as far as the store is concerned: settings, services, nothing else.</summary>
internal sealed class StoreHost : IDisposable
{
    private readonly ServiceProvider _services;

    public StoreHost(string contentRoot, params (string Key, string? Value)[] settings) : this(contentRoot, _ => { }, settings)
    {
    }

    public StoreHost(string contentRoot, Action<DbContextOptionsBuilder> configure, params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = contentRoot, EnvironmentName = "Production" })
            .AddBotSuiteDatabase(configuration, new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider())
            .ConfigureDbContext<BotSuiteDbContext>(configure)
            .BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public StorageDirectory Directory => _services.GetRequiredService<StorageDirectory>();

    public IDatabaseProvider Provider => _services.GetRequiredService<IDatabaseProvider>();

    public Task MigrateAsync() => _services.MigrateDatabaseAsync(TestContext.Current.CancellationToken);

    public BotSuiteDbContext Open() => _services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContext();

    public void Dispose() => _services.Dispose();
}

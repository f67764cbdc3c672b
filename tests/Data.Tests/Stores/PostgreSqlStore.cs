namespace BotSuite.Data.Tests.Stores;

public sealed class PostgreSqlStore(PostgreSqlServer server) : IStore
{
    private readonly TemporaryFolder _folder = new();
    private StoreHost? _host;

    public IDatabaseProvider Provider => Host.Provider;

    private StoreHost Host
    {
        get
        {
            Assert.SkipWhen(_host is null, PostgreSqlServer.WhyMissing);
            return _host;
        }
    }

    public BotSuiteDbContext Open() => Host.Open();

    public async ValueTask InitializeAsync()
    {
        if (!PostgreSqlServer.IsInstalled) return;
        var database = await server.NewDatabaseAsync();
        _host = new StoreHost(_folder.Path, ("Database:Provider", "PostgreSql"), ("Database:ConnectionString", database));
        await _host.MigrateAsync();
    }

    public ValueTask DisposeAsync()
    {
        _host?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

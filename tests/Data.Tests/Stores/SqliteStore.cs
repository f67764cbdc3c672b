namespace BotSuite.Data.Tests.Stores;

public sealed class SqliteStore : IStore
{
    private readonly TemporaryFolder _folder = new();
    private readonly StoreHost _host;

    public SqliteStore() => _host = new StoreHost(_folder.Path);

    public IDatabaseProvider Provider => _host.Provider;

    public BotSuiteDbContext Open() => _host.Open();

    public async ValueTask InitializeAsync() => await _host.MigrateAsync();

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

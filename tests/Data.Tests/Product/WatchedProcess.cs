using BotSuite.Data.Tests.SqlServer;
using BotSuite.Data.Tests.Stores;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Data.Tests.Product;

/// <summary>A whole process of the product on a store of its own, with the sample sources.</summary>
/// <param name="tellsQueries">
/// Whether it tells its queries to the catalog, which is one for all tests: those of a process on another database than SQLite are
/// not what SQL Server would be asked.
/// </param>
/// <param name="settings">Settings of its own.</param>
/// <typeparam name="T">Any type of the process's assembly.</typeparam>
internal sealed class WatchedProcess<T>(bool tellsQueries, params (string Key, string Value)[] settings) : WebApplicationFactory<T> where T : class
{
    private readonly TemporaryFolder _folder = new();

    public BotSuiteDbContext Open() => Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContext();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment("Development")
            .UseSetting("Storage:Directory", _folder.Path)
            // Feeds are read from this machine.
            .UseSetting("Ingestion:AllowedAddresses:0", "127.0.0.1/32")
            .UseSetting("Ingestion:AllowPlainHttp", "true")
            .ConfigureLogging(logging => logging.ClearProviders());
        if (tellsQueries) builder.ConfigureServices(services => services.ConfigureDbContext<BotSuiteDbContext>(options => options.RecordQueries()));
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Dispose();
    }
}

using BotSuite.Bot.Turns;
using BotSuite.Data.Tests.SqlServer;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Data.Tests.Product;

/// <summary>The bot's whole process on a store of its own, with the sample sources, telling its queries to the catalog.</summary>
public sealed class WatchedBot : WebApplicationFactory<TurnWrites>
{
    private readonly TemporaryFolder _folder = new();

    internal BotSuiteDbContext Open() => Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContext();

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Storage:Directory", _folder.Path)
        .ConfigureLogging(logging => logging.ClearProviders())
        .ConfigureServices(services => services.AddSampleSources().ConfigureDbContext<BotSuiteDbContext>(options => options.RecordQueries()));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Dispose();
    }
}

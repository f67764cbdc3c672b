using BotSuite.Bot.Turns;
using BotSuite.Data.Tests.Stores;
using BotSuite.Portal.Features.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Product;

public sealed class PostgreSqlRunTests(PostgreSqlServer server)
{
    // Only a hung turn takes so long.
    [Fact(Timeout = 300_000)]
    public async Task Both_processes_run_on_one_postgresql_database_and_search_in_it()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, PostgreSqlServer.WhyMissing);
        var cancelled = TestContext.Current.CancellationToken;
        (string, string)[] settings = [("Database:Provider", "PostgreSql"), ("Database:ConnectionString", await server.NewDatabaseAsync()), ("Retrieval:Engine", "PostgreSql")];
        await using var bot = new WatchedProcess<Inbox>(tellsQueries: false, settings);
        await using var portal = new WatchedProcess<ListSources>(tellsQueries: false, settings);

        await new BotRun(bot, cancelled).RunAsync();
        await new PortalRun(portal, cancelled).RunAsync();

        await using var context = portal.Open();
        Assert.StartsWith("Npgsql", context.Database.ProviderName, StringComparison.Ordinal);
        var passages = await context.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM botsuite_search.passages").SingleAsync(cancelled);
        Assert.InRange(passages, 1, int.MaxValue);
    }
}

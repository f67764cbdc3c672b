using BotSuite.Bot.Turns;
using BotSuite.Data.Tests.SqlServer;
using BotSuite.Portal.Features.Sources;

namespace BotSuite.Data.Tests.Product;

/// <summary>
/// The product runs on SQLite, and each query that it asks is translated for SQL Server and held against SQL Server's own
/// model of the schema. Places in the source that end a query are counted, so that none is left out unseen.
/// </summary>
public sealed class SqlServerQueryTests(SqlServerModel model) : IClassFixture<SqlServerModel>
{
    private static readonly string[] Folders = ["shared/", "bot/", "portal/"];

    // Only a hung turn takes so long.
    [Fact(Timeout = 300_000)]
    public async Task Every_query_of_the_product_is_one_that_sql_server_understands()
    {
        var cancelled = TestContext.Current.CancellationToken;
        await using (var bot = new WatchedProcess<Inbox>(tellsQueries: true)) await new BotRun(bot, cancelled).RunAsync();
        await using (var portal = new WatchedProcess<ListSources>(tellsQueries: true)) await new PortalRun(portal, cancelled).RunAsync();

        var queries = new Dictionary<string, (QueryOrigin Origin, string Statement)>();
        foreach (var (origin, statements) in QueryCatalog.Recorded)
            foreach (var statement in statements)
                queries.Add(model.AddQuery(statement), (origin, statement));

        var faults = model.Faults();
        Assert.True(faults.Count == 0, Explain(faults, queries));
        Assert.All(QueryCatalog.Recorded, origin => Assert.True(origin.Value.Length > 0, $"{origin.Key} told SQL Server nothing."));
        var notReached = string.Join("\n", NotReached());
        Assert.True(notReached.Length == 0, notReached);
    }

    private static string Explain(IReadOnlyList<string> faults, Dictionary<string, (QueryOrigin Origin, string Statement)> queries) =>
        string.Join("\n", faults.Concat(queries
            .Where(query => faults.Any(fault => fault.Contains($"[{query.Key}]", StringComparison.Ordinal)))
            .Select(query => $"{query.Key} is {query.Value.Origin}:\n{query.Value.Statement}")));

    private static IEnumerable<string> NotReached()
    {
        var reached = QueryCatalog.Recorded.Keys.GroupBy(origin => origin.File).ToDictionary(file => file.Key, file => file.Count());
        return from file in Checkout.QueryEnds()
               where Folders.Any(folder => file.Key.StartsWith(folder, StringComparison.Ordinal)) && !file.Key.StartsWith("shared/Data.", StringComparison.Ordinal)
               where reached.GetValueOrDefault(file.Key) < file.Value
               select $"{file.Key}: {reached.GetValueOrDefault(file.Key)} of {file.Value} queries were run, those of lines "
                   + string.Join(", ", QueryCatalog.Recorded.Keys.Where(origin => origin.File == file.Key).Select(origin => origin.Line).Order());
    }
}

using System.Globalization;
using BotSuite.Data;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Retrieval;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Npgsql;

namespace BotSuite.Benchmarks.Search;

/// <summary>
/// What a search in PostgreSQL costs this process and its server, and how often it gives the first ten of the search in memory: with the
/// same texts and questions as that one's benchmark, beside a SQLite store. By words and meaning where the server has pgvector.
/// </summary>
internal sealed class PostgreSqlSearchBenchmark(string[] args) : IBenchmark
{
    public const string Verb = "search-postgres";

    public string Name => Verb;

    public string What => "the same in PostgreSQL: -- search-postgres \"<connection string>\" [passages, 10000]";

    public async Task RunAsync(TextWriter output)
    {
        if (args is not [_, var connectionString, ..])
        {
            await output.WriteLineAsync("  Name the connection string of a database in which a schema may be made and dropped.");
            return;
        }

        var passages = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 10_000;
        var schema = $"benchmark_{Guid.NewGuid():N}";
        var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;
        try
        {
            await MeasureAsync(folder, connectionString, schema, passages, output);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            await ExecuteAsync(connectionString, $"DROP SCHEMA IF EXISTS {schema} CASCADE");
        }
    }

    private static async Task MeasureAsync(string folder, string connectionString, string schema, int passages, TextWriter output)
    {
        await using var memory = Services(folder);
        await using var tables = Services(folder, ("Retrieval:Engine", "PostgreSql"), ("Retrieval:PostgreSql:ConnectionString", connectionString), ("Retrieval:PostgreSql:Schema", schema));
        await memory.MigrateDatabaseAsync();
        var random = new Random(1);
        var path = await SearchBenchmark.WriteEntriesAsync(folder, passages, random);
        await memory.GetRequiredService<SourceImporter>().ImportAsync(new ImportRequest { Path = path }, null, CancellationToken.None);

        var retriever = tables.GetRequiredService<IPassageRetriever>();
        var queries = Enumerable.Range(0, 200).Select(_ => SearchBenchmark.Query(SearchBenchmark.Text(random, 8))).ToArray();
        var fill = await CpuMeter.MeasureAsync(0, 1, _ => retriever.RetrieveAsync(queries[0], CancellationToken.None));
        await ExecuteAsync(connectionString, "VACUUM ANALYZE");
        await output.WriteLineAsync($"  {passages} passages: fill the tables {fill}; {await SizeAsync(connectionString, schema)}");

        await ReportAsync("by words alone", query => query with { EmbeddingWeight = 0 });
        await ReportAsync("by words and meaning", query => query);
        var match = await ServerCpu.MeasureAsync(connectionString, 50, 300, i => retriever.MatchQuestionsAsync(queries[i % queries.Length], CancellationToken.None));
        await output.WriteLineAsync($"  question match {match}");

        async Task ReportAsync(string how, Func<PassageQuery, PassageQuery> with)
        {
            var cost = await ServerCpu.MeasureAsync(connectionString, 200, 400, i => retriever.RetrieveAsync(with(queries[i % queries.Length]), CancellationToken.None));
            var (same, hasMeaning) = await AgreementAsync(memory.GetRequiredService<IPassageRetriever>(), retriever, queries.Select(with));
            await output.WriteLineAsync($"  {how}{(hasMeaning ? "" : " (no vectors)")} {cost}; the first ten of the search in memory {same:P1}");
        }
    }

    // The share of all places of the first ten with the passage that stands there in memory, or one of the same score.
    private static async Task<(double Same, bool HasMeaning)> AgreementAsync(IPassageRetriever memory, IPassageRetriever tables, IEnumerable<PassageQuery> queries)
    {
        var (places, same, hasMeaning) = (0, 0, false);
        foreach (var query in queries)
        {
            var found = await tables.RetrieveAsync(query, CancellationToken.None);
            hasMeaning |= found.Any(passage => passage.VectorScore is not null);
            var expected = await memory.RetrieveAsync(hasMeaning ? query : query with { EmbeddingWeight = 0 }, CancellationToken.None);
            places += expected.Count;
            same += expected.Zip(found).Count(pair => Math.Abs(pair.First.Score - pair.Second.Score) < 1e-3);
        }

        return ((double)same / places, hasMeaning);
    }

    private static async Task<string> SizeAsync(string connectionString, string schema)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT pg_size_pretty(sum(pg_total_relation_size(c.oid))) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind = 'r'", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = schema });
        return $"{await command.ExecuteScalarAsync()} on disk";
    }

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    private static ServiceProvider Services(string folder, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:Directory", folder), new("Embeddings:Provider", "None"), .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))])
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = folder })
            .AddBotSuiteDatabase(configuration, new SqliteProvider())
            .AddKnowledge(configuration)
            .AddSingleton<ITextEmbedder>(new StandInVectors())
            .BuildServiceProvider();
    }
}

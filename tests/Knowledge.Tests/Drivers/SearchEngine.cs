using Npgsql;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>Where the passages of one test are searched. Processes that start with the same engine share its tables.</summary>
public abstract class SearchEngine
{
    /// <summary>Whether it compares meanings.</summary>
    public virtual bool ComparesMeaning => true;

    /// <summary>The settings of a process that searches there. Skips the test where the engine cannot be had.</summary>
    public abstract Task<(string Key, string Value)[]> SettingsAsync();

    /// <summary>In the memory of the process.</summary>
    public sealed class InMemory : SearchEngine
    {
        public override Task<(string Key, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([]);
    }

    /// <summary>In a schema of its own on a PostgreSQL server.</summary>
    public abstract class Tables : SearchEngine
    {
        public string Schema { get; } = $"search_{Guid.NewGuid():N}";

        public abstract Task<string> ConnectionStringAsync();

        public override async Task<(string Key, string Value)[]> SettingsAsync() => SettingsOf(await ConnectionStringAsync());

        /// <summary>The settings of a process that comes to the tables by another way.</summary>
        public (string Key, string Value)[] SettingsOf(string connectionString) =>
            [("Retrieval:Engine", "PostgreSql"), ("Retrieval:PostgreSql:ConnectionString", connectionString), ("Retrieval:PostgreSql:Schema", Schema)];

        public async Task ExecuteAsync(string statement)
        {
            await using var connection = new NpgsqlConnection(await ConnectionStringAsync());
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(statement.Replace("{schema}", Schema, StringComparison.Ordinal), connection);
            await command.ExecuteNonQueryAsync();
        }

        public async Task<long> CountAsync(string query)
        {
            await using var connection = new NpgsqlConnection(await ConnectionStringAsync());
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(query.Replace("{schema}", Schema, StringComparison.Ordinal), connection);
            return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Debian's PostgreSQL, which has no pgvector.</summary>
    public sealed class PostgreSql(Data.Tests.Stores.PostgreSqlServer server) : Tables
    {
        public override bool ComparesMeaning => false;

        public override async Task<string> ConnectionStringAsync()
        {
            Assert.SkipUnless(Data.Tests.Stores.PostgreSqlServer.IsInstalled, Data.Tests.Stores.PostgreSqlServer.WhyMissing);
            return new NpgsqlConnectionStringBuilder(await server.NewDatabaseAsync()) { Database = "postgres" }.ToString();
        }
    }

    /// <summary>PGlite, which has pgvector.</summary>
    public sealed class Pglite(PgliteServer server) : Tables
    {
        public override Task<string> ConnectionStringAsync() => server.ConnectionStringAsync();
    }
}

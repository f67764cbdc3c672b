using BotSuite.Data.PostgreSql;
using BotSuite.Data.Sqlite;
using BotSuite.Data.SqlServer;
using BotSuite.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Startup;

public sealed class MigrationTests(PostgreSqlServer server)
{
    public static TheoryData<string, string> Databases => new()
    {
        { "Sqlite", "Data Source=none.db" }, { "SqlServer", "Server=none" }, { "PostgreSql", "Host=none" },
    };

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_migrations_say_what_the_model_says(string name, string connectionString)
    {
        IDatabaseProvider[] providers = [new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider()];
        var options = new DbContextOptionsBuilder<BotSuiteDbContext>();
        providers.Single(provider => provider.Name == name).Configure(options, connectionString);
        using var context = new BotSuiteDbContext(options.Options);

        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges(),
            $"Add a migration: dotnet ef migrations add <Name> -p shared/Data.{name} -s shared/Data.{name}");
    }

    [Fact]
    public async Task Eight_starts_at_once_make_one_sqlite_database()
    {
        using var folder = new TemporaryFolder();
        await StartAtOnceAsync(folder);
    }

    [Fact]
    public async Task Eight_starts_at_once_make_one_postgresql_database()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, PostgreSqlServer.WhyMissing);
        using var folder = new TemporaryFolder();
        await StartAtOnceAsync(folder, ("Database:Provider", "PostgreSql"), ("Database:ConnectionString", await server.NewDatabaseAsync()));
    }

    [Fact]
    public async Task A_process_that_was_killed_while_it_migrated_does_not_stop_the_next_one()
    {
        using var folder = new TemporaryFolder();
        using var host = new StoreHost(folder.Path);
        await host.MigrateAsync();
        await using (var context = host.Open())
            await context.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')");

        await host.MigrateAsync().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Sqlite_keeps_a_write_ahead_log_waits_for_other_writers_and_checks_foreign_keys()
    {
        using var folder = new TemporaryFolder();
        using var host = new StoreHost(folder.Path);
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        // A file that EF Core finds already there is not switched by it.
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "data", "botsuite.db"), []);
        await host.MigrateAsync();

        await using var context = host.Open();
        Assert.Equal("wal", await PragmaAsync<string>(context, "journal_mode"));
        Assert.Equal(10_000, await PragmaAsync<long>(context, "busy_timeout"));
        Assert.Equal(1, await PragmaAsync<long>(context, "synchronous"));
        Assert.Equal(1, await PragmaAsync<long>(context, "foreign_keys"));
    }

    [Fact]
    public async Task A_user_who_may_only_read_and_write_can_start_once_the_schema_is_there()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, PostgreSqlServer.WhyMissing);
        using var folder = new TemporaryFolder();
        var owner = await server.NewDatabaseAsync();
        using (var migrator = Host(owner))
        {
            await migrator.MigrateAsync();
            await using var context = migrator.Open();
            await context.Database.ExecuteSqlRawAsync(
                "CREATE ROLE clerk LOGIN; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO clerk;");
        }

        using var clerk = Host(owner.Replace("Username=bot", "Username=clerk", StringComparison.Ordinal));
        await clerk.MigrateAsync();
        await using var writing = clerk.Open();
        writing.Add(Samples.NewLibrary());
        await writing.SaveChangesAsync();

        StoreHost Host(string connectionString) =>
            new(folder.Path, ("Database:Provider", "PostgreSql"), ("Database:ConnectionString", connectionString));
    }

    private static async Task<T> PragmaAsync<T>(BotSuiteDbContext context, string name)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static async Task StartAtOnceAsync(TemporaryFolder folder, params (string Key, string? Value)[] settings)
    {
        var hosts = Enumerable.Range(0, 8).Select(_ => new StoreHost(folder.Path, settings)).ToArray();
        await Task.WhenAll(hosts.Select(host => Task.Run(host.MigrateAsync)));

        foreach (var host in hosts)
        {
            await using var context = host.Open();
            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
            context.Add(Samples.NewLibrary());
            await context.SaveChangesAsync();
        }

        foreach (var host in hosts) host.Dispose();
    }
}

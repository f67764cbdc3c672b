using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace BotSuite.Data.PostgreSql;

/// <summary>Makes the database and brings it up to date, one process after the other.</summary>
internal static class PostgreSqlMigration
{
    // Any number that nobody else uses in this database: "BotSuite" in ASCII.
    private const long LockKey = 0x426F745375697465;

    public static async Task RunAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        // A process whose user may not create tables can start where somebody else has migrated.
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return;

        await CreateDatabaseAsync(context, cancellationToken);

        // EF Core locks its history table, but two processes may both try to make that table first. This lock ends with
        // its connection, which is why that is not a pooled one: also when the migration fails or the process is killed.
        var address = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false };
        await using var connection = new NpgsqlConnection(address.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { CommandTimeout = 0 };
        take.Parameters.Add(new NpgsqlParameter<long> { TypedValue = LockKey });
        await take.ExecuteNonQueryAsync(cancellationToken);

        await context.Database.MigrateAsync(cancellationToken);
    }

    private static async Task CreateDatabaseAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken)) return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException exception)
            when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // The other process was faster, which is just as well.
            NpgsqlConnection.ClearAllPools();
        }
    }
}

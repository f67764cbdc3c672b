using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BotSuite.Data.PostgreSql;

/// <summary>The store in PostgreSQL 13 or later.</summary>
public sealed class PostgreSqlProvider : IDatabaseProvider
{
    /// <inheritdoc />
    public string Name => "PostgreSql";

    /// <inheritdoc />
    public string? DefaultConnectionString(string storageDirectory) => null;

    /// <inheritdoc />
    public string ReadConnectionString(string connectionString, string storageDirectory)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrWhiteSpace(builder.Host)) throw new ArgumentException("It names no Host.");
        return connectionString;
    }

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, server => server.MigrationsAssembly(typeof(PostgreSqlProvider).Assembly.GetName().Name));

    /// <inheritdoc />
    public async Task MigrateAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await PostgreSqlMigration.RunAsync(context, cancellationToken);
        }
        catch (Exception exception) when ((exception as NpgsqlException ?? exception.InnerException as NpgsqlException) is { } failure)
        {
            // EF Core wraps what it thinks will pass.
            var address = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString());
            throw new DatabaseNotUsableException(
                $"The PostgreSQL database '{address.Database}' at '{address.Host}:{address.Port}' cannot be used: {failure.Message}. " +
                "See that the server runs and that Database:ConnectionString names it and a user who may create tables.",
                exception);
        }
    }

    /// <inheritdoc />
    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc />
    public bool IsUniqueViolation(DbUpdateException exception, UniqueKey key) =>
        IsUniqueViolation(exception) && exception.InnerException is PostgresException { ConstraintName: { } name } && name == key.Name;

    /// <inheritdoc />
    // EF Core wraps what it thinks will pass.
    public bool IsDeadlock(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } || (exception.InnerException is { } cause && IsDeadlock(cause));
}

using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BotSuite.Data.SqlServer;

/// <summary>The store in SQL Server 2019 or later, or Azure SQL.</summary>
public sealed class SqlServerProvider : IDatabaseProvider
{
    // SQL Server 2019. Higher levels make EF Core write statements that older servers do not know.
    private const int CompatibilityLevel = 150;

    // Duplicate key in a unique index, in a unique constraint; database exists already.
    private static readonly int[] UniqueViolations = [2601, 2627];
    private const int DatabaseExists = 1801;
    private const int DeadlockVictim = 1205;

    /// <inheritdoc />
    public string Name => "SqlServer";

    /// <inheritdoc />
    public string? DefaultConnectionString(string storageDirectory) => null;

    /// <inheritdoc />
    public string ReadConnectionString(string connectionString, string storageDirectory)
    {
        var builder = new SqlConnectionStringBuilder(connectionString);
        if (string.IsNullOrWhiteSpace(builder.DataSource)) throw new ArgumentException("It names no Server.");
        return connectionString;
    }

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlServer(connectionString, server => server
                .MigrationsAssembly(typeof(SqlServerProvider).Assembly.GetName().Name)
                .UseCompatibilityLevel(CompatibilityLevel))
            .ReplaceService<IModelCustomizer, OrdinalTextCustomizer>();

    /// <inheritdoc />
    public async Task MigrateAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await MigrateOrFollowAsync(context, cancellationToken);
        }
        catch (Exception exception) when ((exception as SqlException ?? exception.InnerException as SqlException) is { } failure)
        {
            // EF Core wraps what it thinks will pass.
            var address = new SqlConnectionStringBuilder(context.Database.GetConnectionString());
            throw new DatabaseNotUsableException(
                $"The SQL Server database '{address.InitialCatalog}' at '{address.DataSource}' cannot be used: {failure.Message}. " +
                "See that the server runs and that Database:ConnectionString names it and a user who may create tables.",
                exception);
        }
    }

    /// <inheritdoc />
    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqlException failure && UniqueViolations.Contains(failure.Number);

    /// <inheritdoc />
    // The sentence is in the language of the login; the name in it is not.
    public bool IsUniqueViolation(DbUpdateException exception, UniqueKey key) =>
        IsUniqueViolation(exception) && exception.InnerException!.Message.Contains($"'{key.Name}'", StringComparison.Ordinal);

    /// <inheritdoc />
    // EF Core wraps what it thinks will pass.
    public bool IsDeadlock(Exception exception) =>
        exception is SqlException { Number: DeadlockVictim } || (exception.InnerException is { } cause && IsDeadlock(cause));

    // EF Core takes an application lock around migrations, but not around making the database.
    private static async Task MigrateOrFollowAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        // A process whose user may not create tables can start where somebody else has migrated, by a script for example.
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return;

        try
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (SqlException exception) when (exception.Number == DatabaseExists)
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Sqlite;

/// <summary>The store as one file that both processes share. The default.</summary>
public sealed class SqliteProvider : IDatabaseProvider
{
    private const string FileName = "botsuite.db";

    // https://www.sqlite.org/rescode.html: SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID.
    private static readonly int[] UniqueViolations = [1555, 2067, 2579];

    private static readonly SqlitePragmas Pragmas = new();

    /// <inheritdoc />
    public string Name => "Sqlite";

    /// <inheritdoc />
    public string? DefaultConnectionString(string storageDirectory) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(storageDirectory, FileName) }.ToString();

    /// <inheritdoc />
    public string ReadConnectionString(string connectionString, string storageDirectory)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (string.IsNullOrWhiteSpace(builder.DataSource)) throw new ArgumentException("It names no Data Source.");
        if (IsFile(builder)) builder.DataSource = Path.GetFullPath(builder.DataSource, storageDirectory);
        return builder.ToString();
    }

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name))
            .AddInterceptors(Pragmas);

    /// <inheritdoc />
    public Task MigrateAsync(BotSuiteDbContext context, CancellationToken cancellationToken) =>
        SqliteMigration.RunAsync(context, cancellationToken);

    /// <inheritdoc />
    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException failure && UniqueViolations.Contains(failure.SqliteExtendedErrorCode);

    /// <inheritdoc />
    // SQLite names the columns and not the index: "UNIQUE constraint failed: Tables.Index, Tables.Name".
    public bool IsUniqueViolation(DbUpdateException exception, UniqueKey key) =>
        IsUniqueViolation(exception) && exception.InnerException!.Message.Contains($": {string.Join(", ", key.Columns)}'", StringComparison.Ordinal);

    /// <inheritdoc />
    // One writes at a time, so that nobody holds what another one waits for.
    public bool IsDeadlock(Exception exception) => false;

    internal static bool IsFile(SqliteConnectionStringBuilder builder) =>
        builder.Mode is not SqliteOpenMode.Memory
        && builder.DataSource is not ":memory:"
        && !builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}

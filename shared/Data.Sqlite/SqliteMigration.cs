using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Sqlite;

/// <summary>Brings a database file up to date, one process after the other.</summary>
internal static class SqliteMigration
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        var builder = new SqliteConnectionStringBuilder(context.Database.GetConnectionString());
        try
        {
            if (!SqliteProvider.IsFile(builder))
            {
                await context.Database.MigrateAsync(cancellationToken);
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(builder.DataSource))!);
            await using var turn = await WaitForTurnAsync(builder.DataSource + ".migrating", cancellationToken);
            await ForgetLockOfTheDeadAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            // EF Core does so only for a file that it made itself.
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseNotUsableException(
                $"The SQLite database '{builder.DataSource}' cannot be used: {exception.Message} " +
                "See that the file is a SQLite database and that this process may write to it and to its folder; restore a backup, " +
                "or move the file away and a new one is made, or set Database:ConnectionString or Storage:Directory to another place.",
                exception);
        }
    }

    // The operating system drops this lock when its process dies, which a lock in the database does not.
    private static async Task<FileStream> WaitForTurnAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (IsHeldByAnother(exception))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows, EWOULDBLOCK on Linux and on macOS.
    private static bool IsHeldByAnother(IOException exception) =>
        OperatingSystem.IsWindows()
            ? exception.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021)
            : exception.HResult is 11 or 35;

    // EF Core's own lock is a row. One process at a time is here, so a row that is here too was left by a process that was
    // killed while it migrated, and would be waited for for ever.
    private static async Task ForgetLockOfTheDeadAsync(BotSuiteDbContext context, CancellationToken cancellationToken)
    {
        var tables = await context.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (tables == 1) await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }
}

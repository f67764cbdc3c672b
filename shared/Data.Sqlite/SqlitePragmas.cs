using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotSuite.Data.Sqlite;

/// <summary>
/// Sets up each connection for two processes on one file. A writer waits up to ten seconds for the other's write instead of
/// asking again every 150 ms; NORMAL is safe against a killed process in WAL mode and saves a flush on every commit.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

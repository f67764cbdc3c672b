using System.Data;
using System.Data.Common;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>A connection that reads, in a transaction that is never committed.</summary>
internal sealed class ReadTransaction : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenRegistration _interrupting;
    private DbTransaction? _transaction;

    private ReadTransaction(DatabaseDialect dialect, DbConnection connection, TimeSpan timeout, CancellationToken cancellationToken)
    {
        (Dialect, _connection, _timeout) = (dialect, connection, timeout);
        _interrupting = cancellationToken.Register(() => dialect.Interrupt(connection));
    }

    /// <summary>How the system writes.</summary>
    public DatabaseDialect Dialect { get; }

    /// <summary>Connects.</summary>
    /// <param name="dialect">How the system writes.</param>
    /// <param name="connectionString">The connection string, narrowed to reading here.</param>
    /// <param name="timeout">How long each statement may take.</param>
    /// <param name="cancellationToken">Ends whatever the connection is at.</param>
    public static async Task<ReadTransaction> BeginAsync(DatabaseDialect dialect, string connectionString, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var reading = new ReadTransaction(dialect, dialect.Connect(connectionString, timeout), timeout, cancellationToken);
        try
        {
            await reading._connection.OpenAsync(cancellationToken);
            reading._transaction = await reading._connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
            if (dialect.BeginReading is { } narrowing)
            {
                await using var command = reading.Command(narrowing);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            return reading;
        }
        catch
        {
            await reading.DisposeAsync();
            throw;
        }
    }

    /// <summary>Walks over the rows of a statement that the dialect wrote.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="row">Sees each row; false to stop.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ReadAsync(string statement, Func<DbDataReader, bool> row, CancellationToken cancellationToken)
    {
        await using var command = Command(statement);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken) && row(rows)) cancellationToken.ThrowIfCancellationRequested();
        // Without this the driver reads to the end of the rows before it lets go of them.
        command.Cancel();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _interrupting.DisposeAsync();
        if (_transaction is not null) await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private DbCommand Command(string text)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statement is written by a dialect, and every name in it is quoted.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = _transaction;
        command.CommandTimeout = (int)_timeout.TotalSeconds;
        return command;
    }
}

using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Reads the rows of a table or view of a database that the configuration names.</summary>
internal sealed class DatabaseRows(DatabaseTables databases)
{
    /// <summary>The rows.</summary>
    /// <exception cref="TableException">They cannot be read.</exception>
    public async Task<RowSet> ReadAsync(string database, string table, CancellationToken cancellationToken)
    {
        var rows = new RowCollector();
        try
        {
            await databases.ReadAsync(database, table, RowLimits.Rows + 1, rows.Add, cancellationToken);
        }
        catch (FetchException exception)
        {
            throw new TableException(new TableFault("The table cannot be read: {0}.", exception.Message));
        }

        return rows.End();
    }
}

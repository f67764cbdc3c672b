using BotSuite.Knowledge.Ingestion.Databases;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Reads the rows of a table or view of a database that the configuration names.</summary>
internal sealed class DatabaseRows(NamedDatabases databases)
{
    /// <summary>The rows.</summary>
    /// <exception cref="TableException">They cannot be read.</exception>
    public async Task<RowSet> ReadAsync(string database, string table, CancellationToken cancellationToken)
    {
        var rows = new RowCollector();
        try
        {
            var first = true;
            await foreach (var row in databases.ReadAsync(database, table, cancellationToken))
            {
                if (first) rows.Add(row.Columns);
                first = false;
                rows.Add(row.Cells);
            }
        }
        catch (NamedDatabaseException exception)
        {
            throw new TableException(new TableFault("{0}", exception.Message));
        }

        return rows.End();
    }
}

using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;

namespace BotSuite.Knowledge.Tables;

/// <summary>Lists what tables can be read from.</summary>
public sealed class TableSources
{
    private readonly DatabaseTables _databases;

    internal TableSources(DatabaseTables databases) => _databases = databases;

    /// <summary>The databases that the configuration names.</summary>
    public IReadOnlyList<string> Databases => _databases.Names;

    /// <summary>The tables and views of one of them.</summary>
    /// <exception cref="TableException">It cannot be read.</exception>
    public async Task<IReadOnlyList<string>> TablesOfAsync(string database, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await _databases.ListAsync(database, cancellationToken)).Select(table => table.FullName)];
        }
        catch (FetchException exception)
        {
            throw new TableException(new TableFault("The table cannot be read: {0}.", exception.Message));
        }
    }
}

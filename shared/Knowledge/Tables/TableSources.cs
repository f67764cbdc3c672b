using BotSuite.Knowledge.Ingestion.Databases;

namespace BotSuite.Knowledge.Tables;

/// <summary>Lists what tables can be read from.</summary>
public sealed class TableSources
{
    private readonly NamedDatabases _databases;

    internal TableSources(NamedDatabases databases) => _databases = databases;

    /// <summary>The databases that the configuration names.</summary>
    public IReadOnlyList<string> Databases => _databases.Names;

    /// <summary>The tables and views of one of them.</summary>
    /// <exception cref="TableException">It cannot be read.</exception>
    public async Task<IReadOnlyList<string>> TablesOfAsync(string database, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await _databases.TablesAsync(database, cancellationToken)).Select(table => table.ToString())];
        }
        catch (NamedDatabaseException exception)
        {
            throw new TableException(new TableFault("{0}", exception.Message));
        }
    }
}

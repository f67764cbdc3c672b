using BotSuite.Data;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>The database of the search tables. Connections come from the driver's pool; all tables lie in one schema.</summary>
internal sealed class SearchDatabase
{
    private readonly string _connectionString;

    public SearchDatabase(IOptions<RetrievalOptions> retrieval, IOptions<DatabaseOptions> store)
    {
        var options = retrieval.Value.PostgreSql;
        _connectionString = options.ConnectionString ?? store.Value.ConnectionString!;
        SchemaName = options.Schema;
        var address = new NpgsqlConnectionStringBuilder(_connectionString);
        Address = $"'{address.Database}' at '{address.Host}:{address.Port}'";
    }

    /// <summary>The schema's name as the settings give it, which needs no quotes.</summary>
    public string SchemaName { get; }

    /// <summary>Database, host and port for messages; no user and no password.</summary>
    public string Address { get; }

    /// <summary>One row: how far the tables are true to the store.</summary>
    public string State => Table("state");

    /// <summary>A row for each passage, with what it is found by.</summary>
    public string Passages => Table("passages");

    /// <summary>What a passage says, by its number.</summary>
    public string Contents => Table("contents");

    /// <summary>How many passages, wordings and questions hold each term.</summary>
    public string Terms => Table("terms");

    /// <summary>How many passages and words each index has.</summary>
    public string Statistics => Table("statistics");

    /// <summary>A table of the schema as it is written in statements.</summary>
    public string Table(string name) => $"{SchemaName}.{name}";

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

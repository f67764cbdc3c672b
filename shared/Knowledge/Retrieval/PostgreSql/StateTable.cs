using System.Globalization;
using System.Text.Json;
using BotSuite.Knowledge.Retrieval.Memory;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Reads and writes the one row of the state table.</summary>
internal sealed class StateTable(SearchDatabase database)
{
    private const string Columns = "head, missing, head_document, loaded_to, is_complete, model_id, dimensions";

    /// <summary>The statement that a state is read from.</summary>
    public string Query => $"SELECT {Columns} FROM {database.State}";

    /// <summary>The state in a transaction.</summary>
    public async Task<TableState> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Query, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await ReadAsync(reader, cancellationToken);
    }

    /// <summary>The state that a reader is about to come to.</summary>
    /// <exception cref="SearchTablesNotUsableException">Somebody took the row out.</exception>
    public static async Task<TableState> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        if (!await reader.ReadAsync(cancellationToken))
            throw new SearchTablesNotUsableException("The row of the search tables' state is gone. Drop the schema of the search tables; they are made and filled anew.");

        var position = reader.IsDBNull(0) ? null : FeedPosition.Restored(reader.GetInt64(0), Missing(reader.GetString(1)));
        var vectors = reader.IsDBNull(5) ? null : new VectorTable(reader.GetString(5), reader.GetInt32(6));
        return new TableState(position, GuidAt(reader, 2), GuidAt(reader, 3), reader.GetBoolean(4), vectors);
    }

    public async Task WriteAsync(NpgsqlConnection connection, TableState state, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"UPDATE {database.State} SET head = $1, missing = $2, head_document = $3, loaded_to = $4, is_complete = $5, model_id = $6, dimensions = $7", connection);
        command.Parameters.Add(new NpgsqlParameter<long?> { TypedValue = state.Position?.Head });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(state.Position?.Missing ?? new Dictionary<long, DateTimeOffset>()) });
        command.Parameters.Add(new NpgsqlParameter<Guid?> { TypedValue = state.HeadDocument });
        command.Parameters.Add(new NpgsqlParameter<Guid?> { TypedValue = state.LoadedTo });
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = state.IsComplete });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = state.Vectors?.ModelId });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = state.Vectors?.Dimensions });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Dictionary<long, DateTimeOffset> Missing(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(json)!.ToDictionary(
            number => long.Parse(number.Key, CultureInfo.InvariantCulture), number => number.Value);

    private static Guid? GuidAt(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);
}

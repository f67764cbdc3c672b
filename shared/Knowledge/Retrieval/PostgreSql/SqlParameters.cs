using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Collects the values of a statement. Whatever a person wrote reaches the database through here and never as a part of the statement.</summary>
internal sealed class SqlParameters
{
    private readonly List<NpgsqlParameter> _values = [];

    /// <summary>Adds a value; returns what stands for it in the statement.</summary>
    public string Add<T>(T value)
    {
        _values.Add(new NpgsqlParameter<T> { TypedValue = value });
        return $"${_values.Count}";
    }

    /// <summary>The statement with its values, for a batch.</summary>
    public NpgsqlBatchCommand Command(string statement)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in _values) command.Parameters.Add(value);
        return command;
    }
}

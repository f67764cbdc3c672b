using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BotSuite.Data.Tests.SqlServer;

/// <summary>
/// What migrations leave behind, as declarations: the schema model takes no columns that are added to a table afterwards, so they
/// are moved into the table's own statement.
/// </summary>
internal static class DeclaredStatements
{
    /// <summary>The statements as text, in their order, without those that were moved into others.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<TSqlStatement> statements)
    {
        var tables = new Dictionary<string, CreateTableStatement>(StringComparer.OrdinalIgnoreCase);
        var declared = new List<TSqlStatement>();
        foreach (var statement in statements)
        {
            if (statement is AlterTableAddTableElementStatement { Definition.ColumnDefinitions: { Count: > 0 } columns } added)
            {
                foreach (var column in columns) tables[NameOf(added.SchemaObjectName)].Definition.ColumnDefinitions.Add(column);
                continue;
            }

            if (statement is CreateTableStatement table) tables.Add(NameOf(table.SchemaObjectName), table);
            declared.Add(statement);
        }

        var generator = new Sql150ScriptGenerator();
        return [.. declared.Select(statement => TextOf(statement, generator))];
    }

    private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

    private static string TextOf(TSqlStatement statement, Sql150ScriptGenerator generator)
    {
        generator.GenerateScript(statement, out var text);
        return text;
    }
}

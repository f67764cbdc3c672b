using BotSuite.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BotSuite.Data.Tests.SqlServer;

/// <summary>
/// SQL Server's own parser and its own schema model, without a server: the migrations are loaded into the model, and every
/// query is added to it as a procedure, so that tables, columns and types are checked.
/// </summary>
public sealed class SqlServerModel : IDisposable
{
    // The oldest server that is supported: SQL Server 2019.
    private const SqlServerVersion Version = SqlServerVersion.Sql150;

    private readonly TSqlModel _model = new(Version, new TSqlModelOptions());
    private int _procedures;

    public SqlServerModel()
    {
        using var context = NewContext();
        var statements = StatementsOf(ScriptOf(context, MigrationsSqlGenerationOptions.Default))
            .Where(statement => statement is not InsertStatement and not BeginTransactionStatement and not CommitTransactionStatement and not IfStatement);
        foreach (var statement in DeclaredStatements.Of(statements)) _model.AddObjects(statement);
    }

    public static BotSuiteDbContext NewContext(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<BotSuiteDbContext>();
        new SqlServerProvider().Configure(options, "Server=none");
        configure?.Invoke(options);
        return new BotSuiteDbContext(options.Options);
    }

    public static string ScriptOf(BotSuiteDbContext context, MigrationsSqlGenerationOptions how) =>
        context.GetService<IMigrator>().GenerateScript(options: how);

    /// <summary>What the parser has against a script; empty where it is right.</summary>
    public static IReadOnlyList<string> ParseErrors(string script)
    {
        Parse(script, out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }

    /// <summary>What SQL Server's model has against what has been added so far, warnings too: a missing table is only one of those.</summary>
    public IReadOnlyList<string> Faults() =>
        [.. _model.Validate().Select(message => message.ToString())];

    /// <summary>Adds a statement, to be checked by <see cref="Faults"/>; fails where it does not even parse.</summary>
    /// <returns>The name that faults call it by.</returns>
    public string AddQuery(string sql)
    {
        // Declarations of the parameters stand before the query; a procedure may hold both.
        var name = $"Query{++_procedures}";
        var procedure = $"CREATE PROCEDURE dbo.{name} AS BEGIN\n{sql}\nEND";
        var errors = ParseErrors(procedure);
        Assert.True(errors.Count == 0, $"{string.Join('\n', errors)}\n{procedure}");
        _model.AddObjects(procedure);
        return name;
    }

    public IEnumerable<TSqlObject> Objects(ModelTypeClass type) => _model.GetObjects(DacQueryScopes.UserDefined, type);

    public void Dispose() => _model.Dispose();

    private static TSqlFragment Parse(string script, out IList<ParseError> errors)
    {
        using var reader = new StringReader(script);
        return new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out errors);
    }

    private static IEnumerable<TSqlStatement> StatementsOf(string script) =>
        ((TSqlScript)Parse(script, out _)).Batches.SelectMany(batch => batch.Statements);
}

using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Tables;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Storing;
using BotSuite.Knowledge.Tests.Drivers;
using BotSuite.Knowledge.Tests.Ingestion.Fetching;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Npgsql;
using TableDefinition = BotSuite.Knowledge.Tables.Defining.TableDefinition;

namespace BotSuite.Knowledge.Tests.Tables;

/// <summary>Tables and views of databases as tables to look things up in.</summary>
public sealed class DatabaseTableTests(PostgreSqlServer server) : IDisposable
{
    private const string Everything =
        """"
        CREATE SCHEMA "My ""Shop"""; CREATE TABLE "My ""Shop"""."fee; --" (plan text, fee numeric(10,2), share double precision, since date, seen timestamp, live boolean, scan bytea, "그림 {x}" text, words text);
        INSERT INTO "My ""Shop"""."fee; --" VALUES ('Basic', 12000.50, 0.1, '2026-01-02', '2026-01-02 10:30', true, '\x00ff', NULL, repeat('x', 50000)), ('Plus', 19000, 1e-7, NULL, NULL, false, NULL, '', NULL);
        CREATE VIEW basics AS SELECT plan, fee FROM "My ""Shop"""."fee; --" WHERE plan = 'Basic';
        CREATE MATERIALIZED VIEW kept AS SELECT plan, fee FROM "My ""Shop"""."fee; --";
        CREATE TABLE calls (n int);
        CREATE FUNCTION count_call() RETURNS text LANGUAGE plpgsql AS $$ BEGIN INSERT INTO calls VALUES (1); RETURN 'Basic'; END $$;
        CREATE VIEW sly AS SELECT count_call() AS plan, 1 AS fee;
        CREATE VIEW endless AS WITH RECURSIVE n(plan) AS (SELECT 1 UNION ALL SELECT plan + 1 FROM n) SELECT plan, plan AS fee FROM n;
        """";

    private readonly TestFolder _folder = new();
    private string _connectionString = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PostgreSQL_gives_each_kind_of_value_as_people_write_it_and_tables_views_and_materialised_views_by_whatever_name()
    {
        await using var fetching = await WithPostgreSqlAsync();
        var sources = fetching.Process.Services.GetRequiredService<TableSources>();
        var editor = fetching.Process.Services.GetRequiredService<TableEditor>();

        Assert.Equal(["My \"Shop\".fee; --", "public.basics", "public.calls", "public.endless", "public.kept", "public.sly"], await sources.TablesOfAsync("shop", Token));
        var all = await editor.PreviewAsync(Of("My \"Shop\".fee; --"), 5, Token);
        Assert.Equal(["plan", "fee", "share", "since", "seen", "live", "scan", "그림 {x}", "words"], all.Columns);
        Assert.Equal(["Basic", "12000.50", "0.1", "2026-01-02", "2026-01-02 10:30", "TRUE", "", ""], all.Rows[0].Take(8));
        Assert.Equal(["Plus", "19000.00", "0.0000001", "", "", "FALSE", "", "", ""], all.Rows[1]);
        foreach (var view in new[] { "basics", "public.kept" })
            Assert.Equal(["Basic", "12000.50"], (await editor.PreviewAsync(Of(view), 1, Token)).Rows[0]);
    }

    [Fact]
    public async Task A_long_cell_is_a_fault_only_where_it_would_be_told_and_a_column_that_vanished_is_named()
    {
        await using var fetching = await WithPostgreSqlAsync();
        var editor = fetching.Process.Services.GetRequiredService<TableEditor>();

        var made = await editor.SaveAsync(null, Fees("My \"Shop\".fee; --"), "test", Token);
        var told = await Assert.ThrowsAsync<TableException>(() => editor.SaveAsync(null, Fees("My \"Shop\".fee; --", "words"), "test", Token));
        await RunAsync(""""ALTER TABLE "My ""Shop"""."fee; --" RENAME COLUMN fee TO price"""");
        var reading = await fetching.Process.Services.GetRequiredService<TableReadings>().ReadAsync(made.TableId, Token);

        Assert.Equal((true, 2), (made.Succeeded, made.Rows));
        Assert.Equal("The cell in column “words” of row 1 is longer than 2000 characters.", told.Message);
        Assert.StartsWith("The column “fee” is gone: the table has plan, price,", Assert.Single(reading.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_writes_is_refused_by_the_database_and_one_without_end_is_cut_off_at_the_most_rows()
    {
        await using var fetching = await WithPostgreSqlAsync();
        var editor = fetching.Process.Services.GetRequiredService<TableEditor>();

        var sly = await Assert.ThrowsAsync<TableException>(() => editor.PreviewAsync(Of("sly"), 1, Token));
        var endless = await Assert.ThrowsAsync<TableException>(() => editor.PreviewAsync(Of("endless"), 1, Token));

        Assert.Contains("25006", sly.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await RunAsync("SELECT count(*) FROM calls"));
        Assert.Equal("The table has more than 250000 rows.", endless.Message);
    }

    [Fact]
    public async Task What_the_account_may_not_read_is_not_offered_and_not_read()
    {
        await using var fetching = await WithPostgreSqlAsync("reader");
        var (sources, editor) = (fetching.Process.Services.GetRequiredService<TableSources>(), fetching.Process.Services.GetRequiredService<TableEditor>());

        Assert.Equal(["public.basics"], await sources.TablesOfAsync("shop", Token));
        Assert.Equal(["plan"], (await editor.PreviewAsync(Of("basics"), 1, Token)).Columns);
        var refusal = await Assert.ThrowsAsync<TableException>(() => editor.PreviewAsync(Of("kept"), 1, Token));
        Assert.Equal("The table cannot be read: there is no table or view 'kept' that this account may read.", refusal.Message);
    }

    [Fact]
    public async Task A_relative_SQLite_file_lies_in_the_storage_folder_and_is_never_written()
    {
        await using var fetching = await FetchingProcess.StartAsync(
            ("Ingestion:Databases:shop:Provider", "Sqlite"), ("Ingestion:Databases:shop:ConnectionString", "Data Source=shop.db"));
        var file = Path.Combine(fetching.Process.Services.GetRequiredService<BotSuite.Data.StorageDirectory>().Path, "shop.db");
        await using (var shop = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await shop.OpenAsync(Token);
            await using var making = shop.CreateCommand();
            making.CommandText = "CREATE TABLE fees (plan TEXT, fee REAL, at BLOB); INSERT INTO fees VALUES ('Basic', 0.1 + 0.2, x'00'), (NULL, NULL, NULL), ('Plus', 1000000, NULL);";
            await making.ExecuteNonQueryAsync(Token);
        }

        File.SetAttributes(file, FileAttributes.ReadOnly);
        var rows = await fetching.Process.Services.GetRequiredService<TableEditor>().PreviewAsync(Of("fees"), 5, Token);

        // The row of nothing is none.
        Assert.Equal(["Basic|0.3|", "Plus|1000000|"], rows.Rows.Select(row => string.Join('|', row)));
    }

    [Theory]
    [InlineData("dbo", "Fees")]
    [InlineData("od]d", "a]b'; DROP TABLE x; --")]
    public void The_statement_for_SQL_Server_names_each_column_and_nothing_else(string schema, string table)
    {
        var statement = DatabaseDialect.Of(DatabaseKind.SqlServer).Select(new DatabaseTable(schema, table, ["Plan", "월 요금]", "x\"; --"]), 250_001);

        var script = (TSqlScript)new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(statement), out var errors);

        Assert.Empty(errors);
        var query = Assert.IsType<QuerySpecification>(Assert.IsType<SelectStatement>(Assert.Single(Assert.Single(script.Batches).Statements)).QueryExpression);
        var from = Assert.IsType<NamedTableReference>(Assert.Single(query.FromClause.TableReferences)).SchemaObject;
        Assert.Equal((schema, table), (from.SchemaIdentifier.Value, from.BaseIdentifier.Value));
        Assert.Equal(["Plan", "월 요금]", "x\"; --"], query.SelectElements.Cast<SelectScalarExpression>()
            .Select(column => ((ColumnReferenceExpression)column.Expression).MultiPartIdentifier.Identifiers[^1].Value));
    }

    public void Dispose() => _folder.Dispose();

    private static TableOrigin Of(string table) => new(OriginKind.Database, "shop") { Part = table };

    private static TableDefinition Fees(string table, string value = "fee") => new()
    {
        Name = $"Fees by {value}",
        Domain = "customer",
        Origin = Of(table),
        Columns = [new TableColumn { Name = "plan", Role = ColumnRole.Key }, new TableColumn { Name = value, Role = ColumnRole.Value }],
        Wordings = [new TableWording { Language = "en", Template = "fee for {plan}", ValueColumns = [value] }],
    };

    private async Task<FetchingProcess> WithPostgreSqlAsync(string? account = null)
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, PostgreSqlServer.WhyMissing);
        var own = new NpgsqlConnectionStringBuilder(await server.NewDatabaseAsync()) { Pooling = false };
        await RunAsync($"CREATE DATABASE \"{own.Database}\"", new NpgsqlConnectionStringBuilder(own.ToString()) { Database = "postgres" }.ToString());
        _connectionString = own.ToString();
        await RunAsync(Everything);
        if (account is not null)
        {
            account = $"{account}_{Guid.NewGuid():N}";
            await RunAsync($"CREATE ROLE \"{account}\" LOGIN; GRANT SELECT (plan) ON basics TO \"{account}\"; GRANT SELECT ON \"My \"\"Shop\"\"\".\"fee; --\" TO \"{account}\"; REVOKE ALL ON SCHEMA \"My \"\"Shop\"\"\" FROM \"{account}\"");
            own.Username = account;
        }

        return await FetchingProcess.StartAsync(
            ("Ingestion:Databases:shop:Provider", "PostgreSql"), ("Ingestion:Databases:shop:ConnectionString", own.ToString()));
    }

    private async Task<object?> RunAsync(string statement, string? connectionString = null)
    {
        await using var connection = new NpgsqlConnection(connectionString ?? _connectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written here.
        command.CommandText = statement;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(Token);
    }
}

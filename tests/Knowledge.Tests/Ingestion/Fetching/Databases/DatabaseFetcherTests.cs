using System.Text;
using System.Text.Json;
using BotSuite.Data.Sources;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Npgsql;

namespace BotSuite.Knowledge.Tests.Ingestion.Fetching.Databases;

public sealed class DatabaseFetcherTests(PostgreSqlServer server) : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DatabaseSettings Faq { get; } = new() { Database = "help", Table = "faq", KeyColumn = "id", QuestionColumn = "question", AnswerColumn = "answer" };

    [Fact]
    public async Task Each_row_of_a_table_becomes_an_entry_by_its_key()
    {
        await using var fetching = await WithSqliteAsync("""
            CREATE TABLE faq (id INTEGER, question TEXT, answer TEXT, more TEXT, since TEXT, "my ""tags"" column" TEXT);
            INSERT INTO faq VALUES (2, 'How?', 'So.', 'And so on.', '2026-01-02 00:00:00', 'a, b'), (1, NULL, '반품은 7일', NULL, NULL, NULL);
            """);
        var settings = Faq with { TextColumn = "more", ValidFromColumn = "since", TagsColumn = "my \"tags\" column" };

        var item = Assert.Single(await fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(settings)));

        Assert.Equal(
            "{\"id\":\"1\",\"answer\":\"반품은 7일\"}\n{\"id\":\"2\",\"question\":\"How?\",\"effective_from\":\"2026-01-02\",\"tags\":\"a, b\",\"answer\":\"So.\\n\\nAnd so on.\"}\n",
            Text(item.Fetched!));
    }

    [Fact]
    public async Task A_table_that_has_not_changed_gives_the_same_bytes()
    {
        await using var fetching = await WithSqliteAsync("CREATE TABLE faq (id, question, answer); INSERT INTO faq VALUES (2,'b','c'),(1,'a','b');");

        var first = Text((await fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(Faq)))[0].Fetched!);
        var again = await fetching.FetchAsync(SourceKind.Database, null, new FoundItem { Key = "faq" }, SourceSettings.Write(Faq));

        Assert.Equal(first, Text(again));
    }

    [Fact]
    public async Task Rows_that_cannot_be_told_apart_or_say_nothing_are_counted_and_left_out()
    {
        await using var fetching = await WithSqliteAsync("""
            CREATE TABLE faq (id, question, answer);
            INSERT INTO faq VALUES (NULL,'a','b'),(1,'a','b'),(1,'c','d'),(2,'e','  '),(3,'f','g'),(4,'h','i');
            """);

        var found = await fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(Faq with { MaximumRows = 5 }));

        Assert.Equal(2, Text(found[0].Fetched!).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(
            ["(more rows)", "(rows without key)", "(rows with the same key)", "(empty rows)"],
            found.Skip(1).Select(item => item.Key));
        Assert.All(found.Skip(1), item => Assert.IsType<FetchedItem.Skipped>(item.Fetched));
    }

    [Theory]
    [InlineData("faq\" AS r; DROP TABLE faq; --", "id", "answer")]
    [InlineData("faq", "id\" FROM faq; DELETE FROM faq; --", "answer")]
    [InlineData("faq", "id", "no such column")]
    [InlineData("no such table", "id", "answer")]
    public async Task Names_are_names_whatever_stands_in_them(string table, string key, string answer)
    {
        await using var fetching = await WithSqliteAsync("CREATE TABLE faq (id, question, answer); INSERT INTO faq VALUES (1,'a','b');");
        var settings = Faq with { Table = table, KeyColumn = key, AnswerColumn = answer };

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(settings)));

        Assert.Contains("check", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(Faq)));
    }

    [Fact]
    public async Task A_view_without_end_is_given_up_when_the_time_is_over()
    {
        await using var fetching = await WithSqliteAsync(
            "CREATE VIEW faq AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, 'q' AS question, 'a' AS answer FROM n;",
            ("Ingestion:DatabaseTimeout", "00:00:01"));

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(Faq)));

        Assert.True(refusal.IsTransient);
        Assert.Contains("Ingestion:DatabaseTimeout", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_SQLite_file_is_opened_for_reading_only_and_never_made()
    {
        var path = _folder.Of("nowhere.db");
        await using var fetching = await FetchingProcess.StartAsync(
            ("Ingestion:Databases:help:Provider", "Sqlite"), ("Ingestion:Databases:help:ConnectionString", $"Data Source={path};Mode=ReadWriteCreate"));

        await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(Faq)));

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Tables_views_and_columns_are_listed_for_the_editor()
    {
        await using var fetching = await WithSqliteAsync("CREATE TABLE faq (id, question); CREATE VIEW recent AS SELECT id FROM faq;");

        var tables = await fetching.Process.Services.GetRequiredService<DatabaseTables>().ListAsync("help", Token);

        Assert.Equal(["faq: id, question", "recent: id"], tables.Select(table => $"{table.Name}: {string.Join(", ", table.Columns)}"));
    }

    [Fact]
    public async Task A_table_of_PostgreSQL_is_read_and_nothing_can_be_written()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, PostgreSqlServer.WhyMissing);
        var connectionString = new NpgsqlConnectionStringBuilder(await server.NewDatabaseAsync()) { Database = "postgres", Pooling = false }.ToString();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Token);
        await using (var making = new NpgsqlCommand(
            """
            CREATE SCHEMA "My Help"; CREATE TABLE "My Help"."Faq" (id int, question text, answer text, since date, tags text[]);
            INSERT INTO "My Help"."Faq" VALUES (1, 'How?', 'So.', '2026-01-02', '{a,b}');
            CREATE TABLE calls (n int);
            CREATE FUNCTION count_call() RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO calls VALUES (1); RETURN 1; END $$;
            CREATE VIEW "My Help".sly AS SELECT count_call() AS id, 'q' AS question, 'a' AS answer;
            """, connection))
            await making.ExecuteNonQueryAsync(Token);
        await using var fetching = await FetchingProcess.StartAsync(
            ("Ingestion:Databases:help:Provider", "postgresql"), ("Ingestion:Databases:help:ConnectionString", connectionString));
        var settings = Faq with { Schema = "My Help", Table = "Faq", ValidFromColumn = "since", TagsColumn = "tags" };

        var item = Assert.Single(await fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(settings)));
        var tables = await fetching.Process.Services.GetRequiredService<DatabaseTables>().ListAsync("help", Token);
        var refusal = await Assert.ThrowsAsync<FetchException>(
            () => fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(settings with { Table = "sly", ValidFromColumn = null, TagsColumn = null })));

        Assert.Equal("{\"id\":\"1\",\"question\":\"How?\",\"effective_from\":\"2026-01-02\",\"tags\":\"a, b\",\"answer\":\"So.\"}\n", Text(item.Fetched!));
        Assert.Contains(tables, table => table is { Schema: "My Help", Name: "Faq", Columns.Count: 5 });
        Assert.Contains("25006", refusal.Message, StringComparison.Ordinal);
        await using var counting = new NpgsqlCommand("SELECT count(*) FROM calls", connection);
        Assert.Equal(0L, await counting.ExecuteScalarAsync(Token));
    }

    [Theory]
    [InlineData("dbo", "Faq")]
    [InlineData(null, "a]b; DROP TABLE x; --")]
    public void The_statement_for_SQL_Server_is_one_select_with_quoted_names(string? schema, string table)
    {
        var settings = Faq with { Schema = schema, Table = table, KeyColumn = "key]", TextColumn = "본문" };

        var script = (TSqlScript)new TSql170Parser(initialQuotedIdentifiers: true)
            .Parse(new StringReader(DatabaseDialect.Of(DatabaseKind.SqlServer).Select(settings, 11)), out var errors);

        Assert.Empty(errors);
        var select = Assert.IsType<SelectStatement>(Assert.Single(Assert.Single(script.Batches).Statements));
        var query = Assert.IsType<QuerySpecification>(select.QueryExpression);
        var from = Assert.IsType<NamedTableReference>(Assert.Single(query.FromClause.TableReferences));
        Assert.Equal((schema, table), (from.SchemaObject.SchemaIdentifier?.Value, from.SchemaObject.BaseIdentifier.Value));
        Assert.Equal("11", Assert.IsType<IntegerLiteral>(Assert.IsType<ParenthesisExpression>(query.TopRowFilter.Expression).Expression).Value);
        Assert.Equal(
            ["key]", "question", "answer", "본문"],
            query.SelectElements.Cast<SelectScalarExpression>().Select(column => ((ColumnReferenceExpression)column.Expression).MultiPartIdentifier.Identifiers[^1].Value));
    }

    [Fact]
    public void The_connection_to_SQL_Server_says_that_it_only_reads() => Assert.Contains(
        "Application Intent=ReadOnly",
        DatabaseDialect.Of(DatabaseKind.SqlServer).ReadOnly("Server=db;Database=x;ApplicationIntent=ReadWrite", TimeSpan.FromSeconds(9)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Oracle", "x", "Ingestion:Databases:help:Provider")]
    [InlineData("1", "x", "Ingestion:Databases:help:Provider")]
    [InlineData("Sqlite", "", "Ingestion:Databases:help:ConnectionString")]
    [InlineData("SqlServer", "secret=1", "Ingestion:Databases:help:ConnectionString")]
    public async Task A_database_that_cannot_be_read_from_is_refused_without_its_secret(string provider, string connectionString, string named)
    {
        await using var fetching = await FetchingProcess.StartAsync(
            ("Ingestion:Databases:help:Provider", provider), ("Ingestion:Databases:help:ConnectionString", connectionString));

        var refusal = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(
            () => fetching.Process.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<DatabasesOptions>>().Value);

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_the_configuration_does_not_know_is_named_with_the_cure()
    {
        await using var fetching = await FetchingProcess.StartAsync();

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Database, null, SourceSettings.Write(Faq)));

        Assert.Contains("Ingestion:Databases:help", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<FetchingProcess> WithSqliteAsync(string script, params (string, string)[] settings)
    {
        var path = _folder.Of("help.db");
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=false"))
        {
            await connection.OpenAsync(Token);
            await using var command = connection.CreateCommand();
            command.CommandText = script;
            await command.ExecuteNonQueryAsync(Token);
        }

        return await FetchingProcess.StartAsync([("Ingestion:Databases:help:Provider", "Sqlite"), ("Ingestion:Databases:help:ConnectionString", $"Data Source={path}"), .. settings]);
    }

    private static string Text(FetchedItem item)
    {
        var text = Encoding.UTF8.GetString(Assert.IsType<FetchedItem.Content>(item).Bytes.Span);
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
        return text;
    }
}

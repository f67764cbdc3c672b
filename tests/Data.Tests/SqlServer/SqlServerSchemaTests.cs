using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;

namespace BotSuite.Data.Tests.SqlServer;

public sealed class SqlServerSchemaTests(SqlServerModel model) : IClassFixture<SqlServerModel>
{
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server: bytes per index key.
    private const int LongestKey = 1_700;
    private const int LongestClusteredKey = 900;

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_migration_script_is_what_sql_server_can_read(MigrationsSqlGenerationOptions how)
    {
        using var context = SqlServerModel.NewContext();
        var script = SqlServerModel.ScriptOf(context, how);

        Assert.Contains("CREATE TABLE [DocumentVersions]", script, StringComparison.Ordinal);
        Assert.Empty(SqlServerModel.ParseErrors(script));
    }

    [Fact]
    public void The_schema_stands_up_in_sql_servers_own_model()
    {
        using var context = SqlServerModel.NewContext();
        Assert.Empty(model.Faults());
        Assert.Equal(context.Model.GetEntityTypes().Count(), model.Objects(Table.TypeClass).Count());
    }

    [Fact]
    public void A_misspelt_column_and_a_missing_table_are_found()
    {
        using var spoilt = new SqlServerModel();
        var first = spoilt.AddQuery("SELECT [s].[Nmae] FROM [Sources] AS [s]");
        var second = spoilt.AddQuery("SELECT [s].[Name] FROM [Sauces] AS [s]");

        var faults = spoilt.Faults();
        Assert.Contains(faults, fault => fault.Contains(first, StringComparison.Ordinal) && fault.Contains("Nmae", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains(second, StringComparison.Ordinal) && fault.Contains("Sauces", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_index_key_fits_at_its_longest()
    {
        using var context = SqlServerModel.NewContext();
        var tooLong =
            from type in context.Model.GetEntityTypes()
            from key in type.GetIndexes().Select(index => (index.Properties, Limit: LongestKey))
                .Concat(type.GetKeys().Select(key => (key.Properties, Limit: LongestClusteredKey)))
            let bytes = key.Properties.Sum(BytesOf)
            where bytes > key.Limit
            select $"{type.DisplayName()} ({string.Join(", ", key.Properties.Select(property => property.Name))}): {bytes} bytes";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void A_delete_reaches_no_table_by_two_roads()
    {
        // SQL Server refuses such a schema with error 1785, which no offline check reports.
        using var context = SqlServerModel.NewContext();
        var manyRoads =
            from start in context.Model.GetEntityTypes()
            from reached in RoadsFrom(start).GroupBy(type => type)
            where reached.Count() > 1
            select $"{start.DisplayName()} reaches {reached.Key.DisplayName()} {reached.Count()} times";

        Assert.Empty(manyRoads);
    }

    private static IEnumerable<IEntityType> RoadsFrom(IEntityType start) =>
        start.GetReferencingForeignKeys()
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .SelectMany(key => key.DeleteBehavior is DeleteBehavior.Cascade
                ? RoadsFrom(key.DeclaringEntityType).Prepend(key.DeclaringEntityType)
                : [key.DeclaringEntityType]);

    private static int BytesOf(IProperty property)
    {
        var type = property.GetRelationalTypeMapping();
        return type.StoreTypeNameBase switch
        {
            "nvarchar" => 2 * (type.Size ?? LongestKey),
            "uniqueidentifier" => 16,
            "bigint" or "datetime2" => 8,
            "int" => 4,
            var other => throw new InvalidOperationException($"How long is {other}?"),
        };
    }
}

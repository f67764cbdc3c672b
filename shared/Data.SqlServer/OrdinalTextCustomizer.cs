using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BotSuite.Data.SqlServer;

/// <summary>
/// Makes SQL Server compare text by code points, as SQLite and PostgreSQL do. Its usual collations ignore case and width,
/// and then two activity ids of Teams, which differ in case only, would be one.
/// </summary>
internal sealed class OrdinalTextCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    private const string Collation = "Latin1_General_100_BIN2";

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            if (property.ClrType == typeof(string))
                property.SetCollation(Collation);
    }
}

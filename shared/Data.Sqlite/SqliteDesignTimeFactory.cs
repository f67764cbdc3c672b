using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BotSuite.Data.Sqlite;

/// <summary>Gives <c>dotnet ef</c> a context to make migrations with; it never connects.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<BotSuiteDbContext>
{
    public BotSuiteDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<BotSuiteDbContext>();
        new SqliteProvider().Configure(options, "Data Source=design-time.db");
        return new BotSuiteDbContext(options.Options);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BotSuite.Data.PostgreSql;

/// <summary>Gives <c>dotnet ef</c> a context to make migrations with; it never connects.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<BotSuiteDbContext>
{
    public BotSuiteDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<BotSuiteDbContext>();
        new PostgreSqlProvider().Configure(options, "Host=none");
        return new BotSuiteDbContext(options.Options);
    }
}

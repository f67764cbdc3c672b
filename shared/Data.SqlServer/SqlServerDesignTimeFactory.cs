using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BotSuite.Data.SqlServer;

/// <summary>Gives <c>dotnet ef</c> a context to make migrations with; it never connects.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<BotSuiteDbContext>
{
    public BotSuiteDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<BotSuiteDbContext>();
        new SqlServerProvider().Configure(options, "Server=none");
        return new BotSuiteDbContext(options.Options);
    }
}

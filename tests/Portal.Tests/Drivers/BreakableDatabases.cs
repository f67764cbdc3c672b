using System.Data.Common;
using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Tests.Drivers;

/// <summary>A database that can be taken away and given back.</summary>
internal sealed class BreakableDatabases(IDbContextFactory<BotSuiteDbContext> real) : IDbContextFactory<BotSuiteDbContext>
{
    public bool IsBroken { get; set; }

    // As EF Core throws it on PostgreSQL and SQL Server, where it thinks that a lost connection will pass.
    public BotSuiteDbContext CreateDbContext() =>
        IsBroken ? throw new InvalidOperationException("Likely transient.", new Gone()) : real.CreateDbContext();

    private sealed class Gone() : DbException("The database is gone.");
}

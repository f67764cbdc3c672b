using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data;

/// <summary>One kind of database that BotSuite can keep its store in. Each lives with its migrations in a project of its own.</summary>
public interface IDatabaseProvider
{
    /// <summary>The value of <c>Database:Provider</c> that selects this provider.</summary>
    string Name { get; }

    /// <summary>The connection string where none is configured; null where there is no sensible one.</summary>
    /// <param name="storageDirectory">The folder that holds all local state.</param>
    string? DefaultConnectionString(string storageDirectory);

    /// <summary>Points the context at this database and at its migrations.</summary>
    void Configure(DbContextOptionsBuilder options, string connectionString);
}

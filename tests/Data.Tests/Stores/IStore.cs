namespace BotSuite.Data.Tests.Stores;

/// <summary>A migrated database that the tests of one class share.</summary>
public interface IStore : IAsyncLifetime
{
    /// <summary>Opens a context of its own. Skips the test where the database cannot be had here.</summary>
    BotSuiteDbContext Open();

    IDatabaseProvider Provider { get; }
}

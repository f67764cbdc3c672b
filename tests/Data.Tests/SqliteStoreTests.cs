using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests;

public sealed class SqliteStoreTests
{
    [Fact]
    public async Task Two_starts_at_once_make_one_database_in_the_storage_folder()
    {
        using var folder = new TemporaryFolder();
        using var one = new StoreHost(folder.Path);
        using var other = new StoreHost(folder.Path);
        await Task.WhenAll(Task.Run(one.MigrateAsync), Task.Run(other.MigrateAsync));

        await using var context = one.Open();
        context.Sources.Add(new Source { Index = "default", Name = "Handbook", Domain = "customer", CreatedAt = DateTime.UtcNow });
        await context.SaveChangesAsync();

        await using var second = other.Open();
        Assert.Equal("Handbook", (await second.Sources.SingleAsync()).Name);
        Assert.Equal(Path.Combine(folder.Path, "data"), one.Directory.Path);
        Assert.True(File.Exists(Path.Combine(folder.Path, "data", "botsuite.db")));
    }
}

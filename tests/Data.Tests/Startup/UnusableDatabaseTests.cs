using BotSuite.Data.Tests.Stores;

namespace BotSuite.Data.Tests.Startup;

public sealed class UnusableDatabaseTests(PostgreSqlServer server)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("This is a letter and no database at all, although somebody named it so. It is longer than a header.")]
    [InlineData("SQLite format 3\0 and then nothing that any reader would understand, page after page of it ............................................")]
    public async Task A_damaged_sqlite_file_is_named_and_left_alone(string content)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "data", "botsuite.db");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content, Cancelled);
        using var host = new StoreHost(folder.Path);

        var failure = await Assert.ThrowsAsync<DatabaseNotUsableException>(host.MigrateAsync);

        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains("restore a backup", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Database:ConnectionString", failure.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(file, Cancelled));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_sqlite_file_is_named()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "data", "botsuite.db"));
        using var host = new StoreHost(folder.Path);

        var failure = await Assert.ThrowsAsync<DatabaseNotUsableException>(host.MigrateAsync);
        Assert.Contains("botsuite.db", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Username=bot;Password=hunter2;Database=faq;Timeout=2", "'faq' at '127.0.0.1:1'")]
    [InlineData("SqlServer", "Server=127.0.0.1,1;User Id=bot;Password=hunter2;Database=faq;Connect Timeout=2;Connect Retry Count=0", "'faq' at '127.0.0.1,1'")]
    public async Task A_server_that_does_not_answer_is_named_without_the_password(string provider, string connectionString, string address)
    {
        using var folder = new TemporaryFolder();
        using var host = new StoreHost(folder.Path, ("Database:Provider", provider), ("Database:ConnectionString", connectionString));

        var failure = await Assert.ThrowsAsync<DatabaseNotUsableException>(host.MigrateAsync);

        Assert.Contains(address, failure.Message, StringComparison.Ordinal);
        Assert.Contains("Database:ConnectionString", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_whom_the_server_does_not_know_is_told_apart_from_a_server_that_is_down()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, PostgreSqlServer.WhyMissing);
        using var folder = new TemporaryFolder();
        var known = await server.NewDatabaseAsync();
        using var host = new StoreHost(folder.Path,
            ("Database:Provider", "PostgreSql"), ("Database:ConnectionString", known.Replace("Username=bot", "Username=nobody", StringComparison.Ordinal)));

        var failure = await Assert.ThrowsAsync<DatabaseNotUsableException>(host.MigrateAsync);
        Assert.Contains("nobody", failure.Message, StringComparison.Ordinal);
    }
}

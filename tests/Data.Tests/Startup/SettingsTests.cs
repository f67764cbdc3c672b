using BotSuite.Data.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BotSuite.Data.Tests.Startup;

/// <summary>A wrong setting stops the start with a message that names the key, the value and what to do.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task With_no_settings_the_store_is_a_file_in_the_data_folder_beside_the_solution()
    {
        using var checkout = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(checkout.Path, "BotSuite.sln"), "");
        var contentRoot = Directory.CreateDirectory(Path.Combine(checkout.Path, "portal", "deeper")).FullName;
        using var host = new StoreHost(contentRoot);
        await host.MigrateAsync();

        Assert.Equal(Path.Combine(checkout.Path, "data"), host.Directory.Path);
        Assert.True(File.Exists(Path.Combine(checkout.Path, "data", "botsuite.db")));
    }

    [Fact]
    public void Outside_a_checkout_the_data_folder_lies_under_the_content_root()
    {
        using var folder = new TemporaryFolder();
        using var host = new StoreHost(folder.Path);
        Assert.Equal(Path.Combine(folder.Path, "data"), host.Directory.Path);
    }

    [Fact]
    public void A_relative_storage_folder_starts_at_the_content_root_and_is_made()
    {
        using var folder = new TemporaryFolder();
        using var host = new StoreHost(folder.Path, ("Storage:Directory", "var/store"));
        Assert.Equal(Path.Combine(folder.Path, "var", "store"), host.Directory.Path);
        Assert.Empty(Directory.EnumerateFileSystemEntries(host.Directory.Path));
    }

    [Fact]
    public void A_storage_folder_that_is_made_is_closed_to_other_users_of_the_machine_and_one_that_is_there_keeps_its_rights()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows knows no such rights.");
        else
        {
            const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            const UnixFileMode Shared = Own | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
            using var folder = new TemporaryFolder();
            var prepared = Path.Combine(folder.Path, "prepared");
            Directory.CreateDirectory(prepared, Shared);
            using var made = new StoreHost(folder.Path, ("Storage:Directory", "made"));
            using var kept = new StoreHost(folder.Path, ("Storage:Directory", prepared));

            Assert.Equal(Own, File.GetUnixFileMode(made.Directory.Path));
            Assert.Equal(Shared, File.GetUnixFileMode(kept.Directory.Path));
        }
    }

    [Fact]
    public async Task A_relative_sqlite_file_lies_in_the_storage_folder_so_that_both_processes_find_it()
    {
        using var folder = new TemporaryFolder();
        using var host = new StoreHost(folder.Path, ("Database:ConnectionString", "Data Source=shop.db"), ("Database:Provider", " sqlite "));
        await host.MigrateAsync();
        Assert.True(File.Exists(Path.Combine(folder.Path, "data", "shop.db")));
    }

    [Theory]
    [InlineData("Oracle", null, "Database:Provider is 'Oracle'", "one of Sqlite, SqlServer, PostgreSql")]
    [InlineData("", null, "Database:Provider is ''", "one of Sqlite, SqlServer, PostgreSql")]
    [InlineData("PostgreSql", null, "Database:ConnectionString is missing", "connection string of your PostgreSql server")]
    [InlineData("SqlServer", "  ", "Database:ConnectionString is missing", "connection string of your SqlServer server")]
    [InlineData("PostgreSql", "Hots=db", "Database:ConnectionString is not a connection string for PostgreSql", "Correct Database:ConnectionString")]
    [InlineData("PostgreSql", "Database=faq", "Database:ConnectionString is not a connection string for PostgreSql", "It names no Host.")]
    [InlineData("PostgreSql", "Host=db;Port=many", "Database:ConnectionString is not a connection string for PostgreSql", "Correct Database:ConnectionString")]
    [InlineData("SqlServer", "nonsense", "Database:ConnectionString is not a connection string for SqlServer", "Correct Database:ConnectionString")]
    [InlineData("SqlServer", "Database=faq", "Database:ConnectionString is not a connection string for SqlServer", "It names no Server.")]
    [InlineData("Sqlite", "Cache=Shared", "Database:ConnectionString is not a connection string for Sqlite", "It names no Data Source.")]
    [InlineData("Sqlite", "Data Source=a.db;Mode=Sideways", "Database:ConnectionString is not a connection string for Sqlite", "Correct Database:ConnectionString")]
    public async Task A_wrong_database_setting_stops_the_start(string provider, string? connection, string problem, string cure)
    {
        using var folder = new TemporaryFolder();
        using var host = new StoreHost(folder.Path, ("Database:Provider", provider), ("Database:ConnectionString", connection));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(host.MigrateAsync);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(cure, refusal.Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task A_password_is_not_repeated_in_a_refusal()
    {
        using var folder = new TemporaryFolder();
        using var host = new StoreHost(
            folder.Path, ("Database:Provider", "PostgreSql"), ("Database:ConnectionString", "Host=db;Password=hunter2;Ports=1"));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(host.MigrateAsync);
        Assert.DoesNotContain("hunter2", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("occupied/inner")]
    [InlineData("/proc/botsuite")]
    [InlineData("with\0nul")]
    public async Task A_storage_folder_that_cannot_be_written_to_stops_the_start(string path)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "occupied"), "a file where a folder should be");
        using var host = new StoreHost(folder.Path, ("Storage:Directory", path));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(host.MigrateAsync);
        Assert.Contains("Storage:Directory is '", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Set Storage:Directory to a folder that this process may create files in.", refusal.Message, StringComparison.Ordinal);
    }
}

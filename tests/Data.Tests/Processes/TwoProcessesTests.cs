using System.Diagnostics;
using BotSuite.Data.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Processes;

public sealed class TwoProcessesTests(PostgreSqlServer server, ITestOutputHelper output)
{
    [Fact]
    public async Task Two_processes_on_one_sqlite_file_lose_nothing()
    {
        using var folder = new TemporaryFolder();
        await AssertNothingIsLostAsync(folder, saves: 1_000);
    }

    [Fact]
    public async Task Two_processes_on_one_postgresql_database_lose_nothing()
    {
        Assert.SkipUnless(PostgreSqlServer.IsInstalled, PostgreSqlServer.WhyMissing);
        using var folder = new TemporaryFolder();
        await AssertNothingIsLostAsync(folder, saves: 250,
            ("Database:Provider", "PostgreSql"), ("Database:ConnectionString", await server.NewDatabaseAsync()));
    }

    private async Task AssertNothingIsLostAsync(TemporaryFolder folder, int saves, params (string Key, string? Value)[] settings)
    {
        var begun = Stopwatch.GetTimestamp();
        var writers = await Task.WhenAll(
            RunWriterAsync(folder.Path, "one", saves, settings), RunWriterAsync(folder.Path, "two", saves, settings));
        output.WriteLine($"2 × {saves} saves took {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s.");

        Assert.All(writers, writer => Assert.True(writer.ExitCode == 0, writer.Errors));
        using var host = new StoreHost(folder.Path, settings);
        await using var context = host.Open();
        var ids = await context.ConversationActivities.Select(activity => activity.ActivityId).ToListAsync();
        Assert.Equal(
            Enumerable.Range(0, saves).SelectMany(i => new[] { $"one-{i}", $"two-{i}" }).Order(StringComparer.Ordinal),
            ids.Order(StringComparer.Ordinal));
        Assert.Equal(2 * saves, (await context.Conversations.SingleAsync()).LastSequence);
        Assert.Equal(2 * saves, await context.ConversationActivities.MaxAsync(activity => activity.Sequence));
        Assert.Equal(2 * saves, await context.Turns.CountAsync());
        Assert.Equal(2 * saves, await context.Set<Turns.Proof>().CountAsync());
    }

    private static async Task<(int ExitCode, string Errors)> RunWriterAsync(
        string contentRoot, string name, int saves, (string Key, string? Value)[] settings)
    {
        string[] arguments =
        [
            typeof(TwoProcessesTests).Assembly.Location, StoreWriter.Verb, contentRoot, name, $"{saves}",
            .. settings.Select(setting => $"{setting.Key}={setting.Value}"),
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }
}

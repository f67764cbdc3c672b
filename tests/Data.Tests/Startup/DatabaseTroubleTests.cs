using System.Net;
using System.Net.Sockets;
using BotSuite.Data.PostgreSql;
using BotSuite.Data.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Startup;

/// <summary>A database that is not there is told from a fault of ours, however EF Core wraps it.</summary>
public sealed class DatabaseTroubleTests
{
    public static TheoryData<string> Unreachable => ["PostgreSql", "SqlServer"];

    [Theory]
    [MemberData(nameof(Unreachable))]
    public async Task A_server_that_does_not_answer_is_trouble_of_the_database(string provider)
    {
        await using var context = Open(provider);

        var reading = await Assert.ThrowsAnyAsync<Exception>(() => context.Sources.AnyAsync(TestContext.Current.CancellationToken));
        var writing = await Assert.ThrowsAnyAsync<Exception>(() => context.Sources.ExecuteUpdateAsync(
            update => update.SetProperty(source => source.StateReason, "x"), TestContext.Current.CancellationToken));

        Assert.True(DatabaseTrouble.Is(reading), reading.ToString());
        Assert.True(DatabaseTrouble.Is(writing), writing.ToString());
    }

    [Fact]
    public async Task A_fault_of_ours_is_none()
    {
        await using var context = Open("PostgreSql");

        var fault = await Assert.ThrowsAnyAsync<Exception>(() =>
            context.Sources.Where(source => source.Name.GetHashCode(StringComparison.Ordinal) == 1).AnyAsync(TestContext.Current.CancellationToken));

        Assert.False(DatabaseTrouble.Is(fault));
    }

    private static BotSuiteDbContext Open(string provider)
    {
        var options = new DbContextOptionsBuilder<BotSuiteDbContext>();
        if (provider == "PostgreSql") new PostgreSqlProvider().Configure(options, $"Host=127.0.0.1;Port={ClosedPort()};Database=none;Timeout=5");
        else new SqlServerProvider().Configure(options, $"Server=tcp:127.0.0.1,{ClosedPort()};Database=none;Connect Timeout=1;ConnectRetryCount=0;Pooling=false");
        return new BotSuiteDbContext(options.Options);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

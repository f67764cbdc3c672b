using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

public sealed class LeaseTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(nameof(LeaseState.Held), false)]
    [InlineData(nameof(LeaseState.Ended), false)]
    [InlineData(nameof(LeaseState.Lost), true)]
    public async Task Only_a_lease_that_somebody_else_took_stops_the_work(string state, bool stops)
    {
        var clock = new FakeTimeProvider();
        var renewed = new TaskCompletionSource();
        var keeper = LeaseKeeper.Start(
            _ =>
            {
                renewed.TrySetResult();
                return Task.FromResult(Enum.Parse<LeaseState>(state));
            },
            Lease, clock, TestContext.Current.CancellationToken);
        var token = keeper.Token;
        clock.Advance(Lease / 3);
        await renewed.Task;
        await keeper.DisposeAsync();

        Assert.Equal((stops, stops), (keeper.IsLost, token.IsCancellationRequested));
    }

    [Fact]
    public async Task A_run_that_has_ended_well_is_not_lost_and_one_that_was_stopped_or_taken_over_is()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var queue = process.Services.GetRequiredService<RunQueue>();
        await process.ImportAsync(_folder.Write("a.md", "# A\n\nAlpha words."));
        var ended = await process.StoreAsync(context => context.SourceRuns.SingleAsync());
        Assert.Equal(LeaseState.Ended, await queue.RenewAsync(ended.Id, "importer", TestContext.Current.CancellationToken));

        var source = await process.MemoryAsync();
        var run = await process.Runs().QueueAsync(source, SourceRunTrigger.Person, "kim", TestContext.Current.CancellationToken);
        Assert.True(await queue.TryClaimAsync(run, "worker", TestContext.Current.CancellationToken));
        Assert.Equal(LeaseState.Held, await queue.RenewAsync(run, "worker", TestContext.Current.CancellationToken));
        Assert.Equal(LeaseState.Lost, await queue.RenewAsync(run, "another", TestContext.Current.CancellationToken));
        await process.Runs().StopAsync(run, TestContext.Current.CancellationToken);
        Assert.Equal(LeaseState.Lost, await queue.RenewAsync(run, "worker", TestContext.Current.CancellationToken));
    }
}

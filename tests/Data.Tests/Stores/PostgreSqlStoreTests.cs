using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Stores;

public sealed class PostgreSqlStoreTests(PostgreSqlStore store) : StoreTests(store), IClassFixture<PostgreSqlStore>
{
    private readonly PostgreSqlStore _store = store;

    [Fact]
    public async Task Of_two_that_wait_for_each_other_one_is_told_so_and_the_other_goes_on()
    {
        var cancelled = TestContext.Current.CancellationToken;
        var (one, other) = (Samples.NewSource(), Samples.NewSource());
        await using (var context = _store.Open())
        {
            context.AddRange(one, other);
            await context.SaveChangesAsync(cancelled);
        }

        await using var mine = _store.Open();
        await using var yours = _store.Open();
        await using var my = await mine.Database.BeginTransactionAsync(cancelled);
        await using var your = await yours.Database.BeginTransactionAsync(cancelled);
        await ChangeAsync(mine, one.Id);
        await ChangeAsync(yours, other.Id);
        var endings = await Task.WhenAll(EndAsync(mine, other.Id), EndAsync(yours, one.Id));

        var failure = Assert.Single(endings, ending => ending is not null)!;
        Assert.True(_store.Provider.IsDeadlock(failure));
        Assert.True(_store.Provider.IsLostRace(failure));
        Assert.False(_store.Provider.IsDeadlock(new DbUpdateConcurrencyException()));
    }

    /// <summary>Changes one more row and commits; gives what came in between.</summary>
    private static async Task<Exception?> EndAsync(BotSuiteDbContext context, Guid id) => await Record.ExceptionAsync(async () =>
    {
        await ChangeAsync(context, id);
        await context.Database.CommitTransactionAsync(TestContext.Current.CancellationToken);
    });

    private static Task<int> ChangeAsync(BotSuiteDbContext context, Guid id) =>
        context.Sources.Where(source => source.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.State, SourceState.Ready), TestContext.Current.CancellationToken);
}

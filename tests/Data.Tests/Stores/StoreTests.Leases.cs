using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Stores;

public abstract partial class StoreTests
{
    private static readonly DateTime Later = Samples.Noon.AddMinutes(1);

    [Fact]
    public async Task Of_many_processes_that_claim_one_item_at_once_exactly_one_gets_it()
    {
        var item = Samples.NewInboxItem();
        await SaveAsync(item);

        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => ClaimAsync(item.Id, $"bot-{i}", Samples.Noon))));

        Assert.Equal(1, claims.Count(claimed => claimed));
        Assert.Equal(1, await CountAsync<InboxItem>(one => one.Id == item.Id && one.Attempts == 1 && one.State == InboxState.Running));
    }

    [Fact]
    public async Task A_lease_of_a_process_that_died_runs_out_and_another_takes_over()
    {
        var item = Samples.NewInboxItem();
        await SaveAsync(item);

        Assert.True(await ClaimAsync(item.Id, "bot-1", Samples.Noon));
        Assert.False(await ClaimAsync(item.Id, "bot-2", Later.AddSeconds(-1)));
        Assert.True(await ClaimAsync(item.Id, "bot-2", Later.AddSeconds(1)));

        await using var context = store.Open();
        Assert.False(await context.Inbox.TryRenewAsync(item.Id, "bot-1", Later.AddHours(1), Cancelled));
        Assert.True(await context.Inbox.TryRenewAsync(item.Id, "bot-2", Later.AddHours(1), Cancelled));
        Assert.False(await context.Inbox.WhereFree(Later.AddMinutes(30)).AnyAsync(one => one.Id == item.Id, Cancelled));
    }

    [Theory]
    [InlineData(InboxState.Done, "{}")]
    [InlineData(InboxState.Failed, "{}")]
    [InlineData(InboxState.Waiting, null)]
    public async Task What_is_over_or_is_run_by_the_request_that_brought_it_is_not_free(InboxState state, string? json)
    {
        var item = Samples.NewInboxItem();
        (item.State, item.Json) = (state, json);
        await SaveAsync(item);

        Assert.False(await ClaimAsync(item.Id, "bot-1", Later.AddDays(1)));
    }

    private async Task<bool> ClaimAsync(Guid id, string owner, DateTime now)
    {
        await using var context = store.Open();
        return await context.Inbox.TryClaimAsync(id, owner, now, now.AddMinutes(1), Cancelled);
    }
}

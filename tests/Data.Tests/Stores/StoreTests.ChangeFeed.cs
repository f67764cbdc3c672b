using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Data.Tests.Stores;

public abstract partial class StoreTests
{
    [Fact]
    public async Task The_feed_tells_what_came_after_its_start_once_and_in_order()
    {
        await AppendAsync();
        await using var context = store.Open();
        var feed = new DocumentChangeFeed(TimeProvider.System);
        await feed.StartAtEndAsync(context, Cancelled);

        var (first, second) = (await AppendAsync(), await AppendAsync());

        var told = await feed.ReadNewAsync(context, Cancelled);
        Assert.Equal([first.DocumentId, second.DocumentId], told.Select(line => line.DocumentId).Where(id => id == first.DocumentId || id == second.DocumentId));
        Assert.DoesNotContain(await feed.ReadNewAsync(context, Cancelled), line => line.DocumentId == first.DocumentId);
        Assert.True(feed.Newest >= second.Sequence);
    }

    [Fact]
    public async Task A_line_that_is_committed_after_one_with_a_larger_number_is_told_all_the_same()
    {
        var clock = new FakeTimeProvider();
        var (late, lost) = await SkipTwoAsync();
        await using var context = store.Open();
        var feed = new DocumentChangeFeed(clock);
        await feed.StartAtEndAsync(context, Cancelled);

        await InsertAsync(late);
        Assert.Contains(await feed.ReadNewAsync(context, Cancelled), line => line.Sequence == late);
        Assert.DoesNotContain(await feed.ReadNewAsync(context, Cancelled), line => line.Sequence == late);

        clock.Advance(DocumentChangeFeed.Patience + TimeSpan.FromSeconds(1));
        await feed.ReadNewAsync(context, Cancelled);
        await InsertAsync(lost);
        Assert.DoesNotContain(await feed.ReadNewAsync(context, Cancelled), line => line.Sequence == lost);
    }

    /// <summary>Leaves two numbers unused, as two transactions do that have not committed yet.</summary>
    private async Task<(long Late, long Lost)> SkipTwoAsync()
    {
        var (late, lost) = (await AppendAsync(), await AppendAsync());
        await AppendAsync();
        await using var context = store.Open();
        await context.DocumentChanges
            .Where(change => change.Sequence == late.Sequence || change.Sequence == lost.Sequence).ExecuteDeleteAsync(Cancelled);
        return (late.Sequence, lost.Sequence);
    }

    private async Task<DocumentChange> AppendAsync()
    {
        var change = new DocumentChange { Index = "default", DocumentId = Guid.NewGuid(), At = Samples.Noon };
        await SaveAsync(change);
        return change;
    }

    private Task InsertAsync(long sequence) =>
        SaveAsync(new DocumentChange { Sequence = sequence, Index = "default", DocumentId = Guid.NewGuid(), At = Samples.Noon });
}

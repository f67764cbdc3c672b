using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

public sealed class RunTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ScriptedFetcher _pages = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_finds_what_is_new_changed_unchanged_and_gone()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "same", "changes", "goes");
        var first = await RunAsync(process, source);
        Assert.Equal((SourceRunState.Done, 3, 3), (first.State, first.Found, first.Added));

        _pages.Found.RemoveAll(item => item.Key == "goes");
        _pages.Found.Add(new FoundItem { Key = "new", Location = "new" });
        _pages.Answer = (key, _) => key == "changes" ? ScriptedFetcher.Text(key, "other words") : ScriptedFetcher.Text(key, $"words of {key}");
        var second = await RunAsync(process, source);

        Assert.Equal((1, 1, 1, 1, 0), (second.Added, second.Changed, second.Unchanged, second.Deleted, second.Failed));
        Assert.DoesNotContain(await process.SearchAsync("words of goes"), found => found.Passage.Text == "words of goes");
        Assert.Equal(SourceItemState.Gone, (await process.ItemAsync("goes")).State);
        Assert.Equal(SourceState.Ready, (await process.SourceAsync(source)).State);
        var line = await process.StoreAsync(context => context.SourceRunEntries.AsNoTracking().SingleAsync());
        Assert.Equal(("goes", SourceRunOutcome.Deleted), (line.Key, line.Outcome));
    }

    [Fact]
    public async Task What_did_not_change_is_not_even_read()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "page");
        await RunAsync(process, source);
        _pages.Answer = (_, _) => new FetchedItem.NotModified();
        Assert.Equal(1, (await RunAsync(process, source)).Unchanged);
        Assert.Equal(1, await process.StoreAsync(context => context.DocumentVersions.CountAsync()));
    }

    [Fact]
    public async Task Where_something_could_not_be_seen_nothing_counts_as_gone()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "kept");
        await RunAsync(process, source);
        _pages.Found.Clear();
        _pages.Found.Add(FoundItem.Unseen("map", "the site map is broken"));
        var run = await RunAsync(process, source);

        Assert.Equal((0, 1), (run.Deleted, run.Failed));
        Assert.Single(await process.SearchAsync("kept"));
        var row = await process.SourceAsync(source);
        Assert.Equal(SourceState.Failed, row.State);
        Assert.Contains("the first: map: the site map is broken. Nothing was deleted", row.StateReason, StringComparison.Ordinal);

        _pages.Found.Clear();
        Assert.Equal(1, (await RunAsync(process, source)).Deleted);
        Assert.Empty(await process.SearchAsync("kept"));
    }

    [Fact]
    public async Task A_passing_trouble_is_tried_again_and_a_lasting_one_is_not()
    {
        await using var process = await StartAsync(("Ingestion:MaximumAttempts", "4"));
        var source = await SourceAsync(process, "shaky", "down", "refused", "good");
        _pages.Answer = (key, attempt) => key switch
        {
            "shaky" when attempt < 3 => new FetchedItem.Failed("busy", IsTransient: true) { RetryAfter = TimeSpan.FromMilliseconds(30) },
            "down" => new FetchedItem.Failed("the server does not answer", IsTransient: true),
            "refused" => new FetchedItem.Failed("the server wants a password", IsTransient: false),
            _ => ScriptedFetcher.Text(key, $"words of {key}"),
        };
        var run = await RunAsync(process, source);

        Assert.Equal((SourceRunState.Done, 2, 2), (run.State, run.Added, run.Failed));
        Assert.Equal((3, 4, 1), (_pages.TriesOf("shaky"), _pages.TriesOf("down"), _pages.TriesOf("refused")));
        Assert.Equal((SourceItemState.Failed, "the server does not answer"), await StateAsync(process, "down"));
        Assert.Equal((SourceItemState.Ready, null), await StateAsync(process, "shaky"));
    }

    [Fact]
    public async Task What_fails_keeps_what_was_read_of_it_before_and_is_read_again_by_the_next_run()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "page");
        await RunAsync(process, source);
        _pages.Answer = (_, _) => new FetchedItem.Failed("moved behind a password", IsTransient: false);
        Assert.Equal(1, (await RunAsync(process, source)).Failed);
        Assert.Single(await process.SearchAsync("page"));

        _pages.Answer = (key, _) => ScriptedFetcher.Text(key, "words of page");
        Assert.Equal((0, 1), ((await RunAsync(process, source)).Failed, (await RunAsync(process, source)).Unchanged));
        Assert.Equal(SourceState.Ready, (await process.SourceAsync(source)).State);
    }

    [Fact]
    public async Task A_source_that_cannot_be_looked_at_is_tried_again_and_then_fails_with_the_reason()
    {
        await using var process = await StartAsync(("Ingestion:MaximumAttempts", "3"));
        var source = await SourceAsync(process, "page");
        _pages.Trouble = attempt => attempt < 3 ? new FetchException("The site does not answer.", isTransient: true) : null;
        var run = await RunAsync(process, source);
        Assert.Equal((SourceRunState.Done, 1), (run.State, run.Added));

        _pages.Trouble = _ => new FetchException("The site is gone.", isTransient: false);
        run = await RunAsync(process, source);
        Assert.Equal((SourceRunState.Failed, "The site is gone."), (run.State, run.Reason));
        Assert.Equal("The site is gone.", (await process.SourceAsync(source)).StateReason);
        Assert.Single(await process.SearchAsync("page"));
    }

    [Fact]
    public async Task A_surprise_in_one_piece_does_not_keep_the_others_from_being_read()
    {
        await using var process = await StartAsync(("Ingestion:MaximumAttempts", "2"));
        var source = await SourceAsync(process, "bad", "good");
        _pages.Answer = (key, _) => key == "bad" ? throw new NotSupportedException("surprise") : ScriptedFetcher.Text(key, "good words");
        var run = await RunAsync(process, source);

        Assert.Equal((1, 1, 2), (run.Added, run.Failed, _pages.TriesOf("bad")));
        Assert.Equal((SourceItemState.Failed, "the process met with an error, which its log holds"), await StateAsync(process, "bad"));
    }

    [Fact]
    public async Task A_piece_that_kills_its_worker_each_time_is_given_up()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "deadly", "good");
        await RunAsync(process, source);
        var item = (await process.ItemAsync("deadly")).Id;
        var run = await process.StoreAsync(async context =>
        {
            // As if five processes had died over it before this one came.
            var row = await context.SourceItems.SingleAsync(one => one.Id == item);
            (row.State, row.Step, row.LeaseOwner, row.LeaseUntil, row.Attempts) =
                (SourceItemState.Working, IngestionStep.Fetch, "dead", DateTime.UtcNow.AddMinutes(-1), 5);
            var again = await context.SourceRuns.SingleAsync();
            (again.State, again.EndedAt) = (SourceRunState.Reading, null);
            await context.SaveChangesAsync();
            return again.Id;
        });
        await process.EndOfAsync(run);

        Assert.Equal((SourceItemState.Failed, "the process ended 5 times while it was at this"), await StateAsync(process, "deadly"));
        Assert.NotEmpty(await process.SearchAsync("deadly"));
    }

    [Fact]
    public async Task A_run_that_is_stopped_stores_nothing_more_and_says_so()
    {
        await using var process = await StartAsync();
        var source = await SourceAsync(process, "slow", "later");
        var hold = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        _pages.Answer = (key, _) =>
        {
            reached.TrySetResult();
            hold.Task.Wait(TestContext.Current.CancellationToken);
            return ScriptedFetcher.Text(key, "words");
        };
        var run = await process.Runs().QueueAsync(source, SourceRunTrigger.Person, "kim", TestContext.Current.CancellationToken);
        await reached.Task;
        Assert.True(await process.Runs().StopAsync(run, TestContext.Current.CancellationToken));
        hold.SetResult();

        Assert.Equal(SourceRunState.Cancelled, (await process.EndOfAsync(run)).State);
        Assert.False(await process.Runs().StopAsync(run, TestContext.Current.CancellationToken));
        Assert.Equal(0, await process.StoreAsync(context => context.Documents.CountAsync()));
        Assert.Contains("was stopped", (await process.SourceAsync(source)).StateReason, StringComparison.Ordinal);
        _pages.Answer = (key, _) => ScriptedFetcher.Text(key, "words");
        Assert.Equal(2, (await RunAsync(process, source)).Added);
    }

    [Fact]
    public async Task A_second_wish_for_a_run_joins_the_first_and_a_large_source_lets_a_small_one_pass()
    {
        await using var process = await StartAsync();
        var large = await SourceAsync(process, [.. Enumerable.Range(0, 200).Select(i => $"page-{i}")]);
        var run = await process.Runs().QueueAsync(large, SourceRunTrigger.Person, "kim", TestContext.Current.CancellationToken);
        Assert.Equal(run, await process.Runs().QueueAsync(large, SourceRunTrigger.Schedule, "clock", TestContext.Current.CancellationToken));
        var small = await process.MemoryAsync();
        await process.EndOfAsync(await process.UploadAsync(small, ("a.txt", "alpha")));

        Assert.Equal(SourceRunState.Reading, (await process.StoreAsync(context => context.SourceRuns.AsNoTracking().SingleAsync(one => one.Id == run))).State);
        Assert.Equal(200, (await process.EndOfAsync(run)).Added);
    }

    [Fact]
    public async Task With_no_workers_nothing_is_read_until_a_process_with_workers_comes()
    {
        await using var idle = await StartAsync(("Ingestion:Workers", "0"));
        var source = await SourceAsync(idle, "page");
        var run = await idle.Runs().QueueAsync(source, SourceRunTrigger.Person, "kim", TestContext.Current.CancellationToken);
        Assert.Equal(SourceRunState.Waiting, (await idle.StoreAsync(context => context.SourceRuns.AsNoTracking().SingleAsync())).State);
        await using var busy = await StartAsync();
        Assert.Equal(1, (await idle.EndOfAsync(run)).Added);
    }

    private Task<KnowledgeProcess> StartAsync(params (string Key, string Value)[] settings) => BackgroundProcess.StartAsync(
        _folder, services => services.RemoveAll<ISourceFetcher>().AddSingleton<ISourceFetcher, LocalFetcher>().AddSingleton<ISourceFetcher>(_pages), settings);

    private Task<Guid> SourceAsync(KnowledgeProcess process, params string[] pages)
    {
        _pages.Found.AddRange(pages.Select(page => new FoundItem { Key = page, Location = page }));
        return process.Uploads().SourceAsync("default", "site", ScriptedFetcher.Kind, "general", TestContext.Current.CancellationToken);
    }

    private static async Task<SourceRun> RunAsync(KnowledgeProcess process, Guid source) => await process.EndOfAsync(
        await process.Runs().QueueAsync(source, SourceRunTrigger.Person, "kim", TestContext.Current.CancellationToken));

    private static async Task<(SourceItemState State, string? Reason)> StateAsync(KnowledgeProcess process, string key)
    {
        var item = await process.ItemAsync(key);
        return (item.State, item.Reason);
    }
}

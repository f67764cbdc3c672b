using BotSuite.Data.Sources;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Tests.Drivers;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Portal.Tests.Features.Sources;

public sealed class RunLogTests : PageTest
{
    [Fact]
    public async Task Runs_are_listed_with_their_counts_and_what_was_wrong()
    {
        var (_, source) = await OpenAsync(SourceRunState.Failed, entries: run =>
        [
            new SourceRunEntry { RunId = run, Key = "broken.pdf", Outcome = SourceRunOutcome.Failed, Reason = "the file is damaged", At = PortalStore.ReadAt },
        ]);

        var page = Show(source);

        page.WaitForAssertion(() => Assert.Contains("broken.pdf: the file is damaged", page.Find("section details").TextContent, StringComparison.Ordinal));
        Assert.Contains("3 added, 1 changed, 0 unchanged, 0 deleted, 0 left out, 1 failed", page.Find("section summary").TextContent, StringComparison.Ordinal);
        Assert.Empty(ButtonsOf(page, "Stop"));
    }

    [Fact]
    public async Task A_run_under_way_shows_how_far_it_is_and_can_be_stopped()
    {
        var (store, source) = await OpenAsync(SourceRunState.Reading, items: run =>
        [
            Item(run, "done.md", SourceItemState.Ready),
            Item(run, "late.md", SourceItemState.Working),
        ]);
        var page = Show(source);
        page.WaitForAssertion(() => Assert.Contains("1 of 2 pieces done", page.Markup, StringComparison.Ordinal));

        await Assert.Single(ButtonsOf(page, "Stop")).ClickAsync();

        page.WaitForAssertion(() => Assert.Empty(ButtonsOf(page, "Stop")));
        await using var database = await store.Databases.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(SourceRunState.Cancelled, database.SourceRuns.Single().State);
        var late = database.SourceItems.Single(item => item.Key == "late.md");
        Assert.Equal((SourceItemState.Failed, null), (late.State, late.LeaseOwner));
        Assert.Equal(SourceState.Failed, database.Sources.Single().State);
    }

    [Fact]
    public async Task Deleting_a_source_asks_first_and_then_leaves_nothing_to_be_quoted()
    {
        var (store, source) = await OpenAsync(SourceRunState.Done);
        await store.AddDocumentAsync(source, "a", "First");
        var page = Show(source);
        page.WaitForAssertion(() => Assert.Single(ButtonsOf(page, "Delete source")));

        await ButtonsOf(page, "Delete source").Single().ClickAsync();
        await ButtonsOf(page, "Keep it").Single().ClickAsync();
        Assert.Equal(0, await DeletedAsync(store));

        await ButtonsOf(page, "Delete source").Single().ClickAsync();
        await ButtonsOf(page, "Yes, delete").Single().ClickAsync();

        page.WaitForAssertion(() => Assert.EndsWith("/", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(2, await DeletedAsync(store));
        await using var database = await store.Databases.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        Assert.Contains(database.Audit.AsNoTracking().AsEnumerable(), entry => entry.SubjectId == source.Id.ToString());
    }

    private async Task<(PortalStore Store, Source Source)> OpenAsync(
        SourceRunState state, Func<Guid, IEnumerable<SourceItem>>? items = null, Func<Guid, IEnumerable<SourceRunEntry>>? entries = null)
    {
        var store = await OpenStoreAsync();
        var source = await store.AddSourceAsync("Shop");
        var run = new SourceRun
        {
            SourceId = source.Id,
            State = state,
            Trigger = SourceRunTrigger.Person,
            Actor = "kim",
            CreatedAt = PortalStore.ReadAt,
            Added = 3,
            Changed = 1,
            Failed = entries is null ? 0 : 1,
        };
        await store.ChangeAsync(database =>
        {
            database.Add(run);
            foreach (var item in items?.Invoke(run.Id) ?? [])
            {
                item.SourceId = source.Id;
                database.Add(item);
            }

            database.AddRange(entries?.Invoke(run.Id) ?? []);
        });
        return (store, source);
    }

    private static SourceItem Item(Guid run, string key, SourceItemState state) => new()
    {
        RunId = run,
        Key = key,
        State = state,
        CreatedAt = PortalStore.ReadAt,
        ChangedAt = PortalStore.ReadAt,
        LeaseOwner = state is SourceItemState.Working ? "worker" : null,
    };

    private IRenderedComponent<SourcePage> Show(Source source) => Render<SourcePage>(parameters => parameters.Add(shown => shown.Id, source.Id));

    private static List<AngleSharp.Dom.IElement> ButtonsOf(IRenderedComponent<SourcePage> page, string words) =>
        [.. page.FindAll("button").Where(button => button.TextContent.Trim() == words)];

    private static async Task<int> DeletedAsync(PortalStore store)
    {
        await using var database = await store.Databases.CreateDbContextAsync(Xunit.TestContext.Current.CancellationToken);
        return await database.Sources.CountAsync(source => source.DeletedAt != null) + await database.Documents.CountAsync(document => document.DeletedAt != null);
    }
}

using BotSuite.Data.Sources;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Data.Tests.Product;

/// <summary>Uses everything of the pipeline that asks the store something.</summary>
internal sealed class IngestionRun(IServiceProvider services, CancellationToken cancelled)
{
    public async Task RunAsync()
    {
        await ImportFolderAsync();
        await BeStoppedAsync();
        await HandOverAsync();
        await LoseLeasesAsync();
    }

    /// <summary>Waits until workers in the background have read everything that is to be read.</summary>
    public static async Task SettleAsync(IServiceProvider services, CancellationToken cancelled)
    {
        while (true)
        {
            await using var context = services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContext();
            if (!await context.SourceRuns.WhereActive().AnyAsync(cancelled)) return;
            await Task.Delay(50, cancelled);
        }
    }

    private BotSuiteDbContext Open() => services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContext();

    private async Task ImportFolderAsync()
    {
        using var folder = new TemporaryFolder();
        var request = new ImportRequest { Path = folder.Path, Name = "folder" };
        var importer = services.GetRequiredService<SourceImporter>();
        var many = Enumerable.Range(0, 250).Select(number => $$"""{"id":"{{number}}","answer":"Text {{number}}."}""");
        await File.WriteAllLinesAsync(Path.Combine(folder.Path, "a.jsonl"), many, cancelled);
        // An id that another file has already, and a file that is gone the next time.
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "b.jsonl"), """{"id":"1","answer":"Again."}""", cancelled);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "c.md"), "# Here\n\nFor a while.", cancelled);
        // What these end with is taken off them when the run ends.
        foreach (var number in Enumerable.Range(1, 5))
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"page-{number}.md"), $"# Page {number}\n\nWords of {number}.\n\nThe same on each page.", cancelled);
        var report = await importer.ImportAsync(request, null, cancelled);

        File.Delete(Path.Combine(folder.Path, "c.md"));
        await using var context = Open();
        // Left behind by a command whose process died, with a document from before there were pieces.
        context.Add(new SourceRun
        {
            SourceId = report.SourceId,
            State = SourceRunState.Reading,
            Trigger = SourceRunTrigger.Command,
            Actor = "dead",
            CreatedAt = Samples.Noon,
            LeaseOwner = "dead",
            LeaseUntil = Samples.Noon,
        });
        (await context.Documents.FirstAsync(document => document.SourceId == report.SourceId, cancelled)).ItemId = null;
        await context.SaveChangesAsync(cancelled);
        await importer.ImportAsync(request, null, cancelled);
        // A run that changes nothing.
        await importer.ImportAsync(request, null, cancelled);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importer.ImportAsync(request, new Stopper(stop), stop.Token));
    }

    private async Task BeStoppedAsync()
    {
        var uploads = services.GetRequiredService<SourceUploads>();
        var source = await uploads.SourceAsync("default", "stopped", SourceKind.Curated, "general", cancelled);
        var runs = services.GetRequiredService<SourceRuns>();
        await runs.StopAsync(await runs.QueueAsync(source, SourceRunTrigger.Person, "test", cancelled), cancelled);
        await runs.QueueAsync(source, SourceRunTrigger.Person, "test", cancelled);
        await SettleAsync(services, cancelled);
    }

    private async Task HandOverAsync()
    {
        var uploads = services.GetRequiredService<SourceUploads>();
        var source = await uploads.SourceAsync("handed-over", "programs", SourceKind.Memory, "general", cancelled);
        UploadedFile[] files = [new("d/a.txt", "a.txt", "Alpha."u8.ToArray()), new("d/b.txt", "b.txt", "Beta."u8.ToArray())];
        await uploads.AddAsync(source, files, "d", true, SourceRunTrigger.Program, "test", cancelled);
        await uploads.AddAsync(source, files[..1], "d", true, SourceRunTrigger.Program, "test", cancelled);
        await SettleAsync(services, cancelled);
        var removal = services.GetRequiredService<SourceRemoval>();
        await removal.DeleteGroupAsync(source, "d", "test", cancelled);
        await removal.DeleteIndexAsync("handed-over", "test", cancelled);
        await using (var context = Open())
            await context.Documents.Where(document => document.DeletedAt != null)
                .ExecuteUpdateAsync(update => update.SetProperty(document => document.DeletedAt, Samples.Noon.AddYears(-10)), cancelled);
        await services.GetRequiredService<SourcePurge>().RunAsync(cancelled);
    }

    /// <summary>What a worker asks when it no longer holds what it works on.</summary>
    private async Task LoseLeasesAsync()
    {
        await using var context = Open();
        var claim = new ClaimedItem(
            new SourceItem { Key = "nobody's" }, new Source { Index = "default", Name = "nobody's", Domain = "general" }, Guid.NewGuid(), "nobody", 0);
        Assert.Equal(LeaseState.Lost, await services.GetRequiredService<RunQueue>().RenewAsync([claim], cancelled));
        Assert.Equal(LeaseState.Lost, await services.GetRequiredService<RunQueue>().RenewAsync(claim.RunId, claim.Owner, cancelled));
        await services.GetRequiredService<ItemEndings>().ReleaseAsync([claim], cancelled);
        await services.GetRequiredService<OriginalStore>().KeepAsync("Bytes."u8.ToArray(), cancelled);
        await Assert.ThrowsAsync<LeaseLostException>(() => services.GetRequiredService<FetchStep>().KeepAsync(
            claim, new FetchedItem.Content("Bytes."u8.ToArray(), "a.txt"), cancelled));

        var slow = ReadEntries.Of(
            Slowly(), null, services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), TimeProvider.System);
        await slow.NextAsync(10, cancelled);
        await Assert.ThrowsAsync<LeaseLostException>(() => slow.SaveAsync(claim, new ItemBytes { FileName = "a.txt" }, cancelled));
    }

    private static async IAsyncEnumerable<ReadOutcome> Slowly()
    {
        await Task.Delay(300);
        yield return ReadOutcome.LeftOut(new ImportFailure("a.txt", null, "slow"));
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => stop.Cancel();
    }
}

using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Ingestion;

public sealed class SimultaneousImportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Four_imports_of_one_source_at_once_from_two_processes_leave_each_document_once()
    {
        await using var one = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:BatchSize", "20"));
        await using var other = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:BatchSize", "20"));
        var path = _folder.WriteEntries("faq.jsonl", [.. Enumerable.Range(0, 150).Select(i => (object)new { id = i, answer = $"text number {i}" })]);

        var reports = await Task.WhenAll(new[] { one, other, one, other }.Select(process => Task.Run(() => process.ImportAsync(path))));

        Assert.Equal([0, 0, 0, 150], reports.Select(report => report.Added).Order());
        Assert.Single(reports.Select(report => report.SourceId).Distinct());
        Assert.Equal((150, 150, 150), await one.StoreAsync(async context =>
            (await context.Documents.CountAsync(), await context.DocumentVersions.CountAsync(), await context.DocumentChanges.CountAsync())));
        Assert.Equal(SourceState.Ready, (await one.SourceAsync(reports[0].SourceId)).State);
    }

    [Fact]
    public async Task An_import_that_shows_signs_of_life_is_waited_for_and_then_named_in_the_refusal()
    {
        await using var process = await KnowledgeProcess.StartAsync(
            _folder, settings: [("Ingestion:WaitForOtherImport", "00:00:01"), ("Ingestion:OtherImportIsDeadAfter", "01:00:00")]);
        var path = _folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" });
        var report = await process.ImportAsync(path);
        await BeginElsewhereAsync(process, report.SourceId, TimeSpan.FromHours(1));

        var refusal = await Assert.ThrowsAsync<ImportException>(() => process.ImportAsync(path));
        Assert.Contains("is still running", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(SourceState.Importing, (await process.SourceAsync(report.SourceId)).State);
    }

    [Fact]
    public async Task An_import_that_died_is_taken_over()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:OtherImportIsDeadAfter", "00:00:00.3"));
        var path = _folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" });
        var report = await process.ImportAsync(path);
        await BeginElsewhereAsync(process, report.SourceId, TimeSpan.FromSeconds(-1));

        Assert.Equal(1, (await process.ImportAsync(path)).Unchanged);
        Assert.Equal(SourceState.Ready, (await process.SourceAsync(report.SourceId)).State);
    }

    [Fact]
    public async Task An_import_that_lost_its_source_writes_no_more_and_leaves_the_winner_in_peace()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:BatchSize", "1"));
        var path = _folder.WriteEntries("faq.jsonl", [.. Enumerable.Range(0, 5).Select(i => (object)new { id = i, answer = $"text {i}" })]);
        var thief = new Thief(process);
        await Assert.ThrowsAsync<ImportException>(
            () => process.Importer.ImportAsync(new ImportRequest { Path = path }, thief, TestContext.Current.CancellationToken));

        Assert.Equal((1, SourceState.Importing), await process.StoreAsync(async context =>
            (await context.Documents.CountAsync(), (await context.Sources.SingleAsync()).State)));
    }

    [Fact]
    public async Task A_cancelled_import_says_so_and_keeps_what_it_stored()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:BatchSize", "1"));
        var path = _folder.WriteEntries("faq.jsonl", [.. Enumerable.Range(0, 5).Select(i => (object)new { id = i, answer = $"text {i}" })]);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => process.Importer.ImportAsync(new ImportRequest { Path = path }, new Stopper(stop), stop.Token));

        var source = await process.StoreAsync(context => context.Sources.AsNoTracking().SingleAsync());
        Assert.Equal((SourceState.Failed, "The import was stopped before its end. Import again to read the rest."), (source.State, source.StateReason));
        Assert.Single(await process.SearchAsync("text"));
    }

    [Fact]
    public async Task The_same_path_is_the_same_source_and_another_path_of_the_same_name_another_one()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var one = _folder.WriteEntries("one/legal/corpus.jsonl", new { id = "a", answer = "alpha" });
        var other = _folder.WriteEntries("other/legal/corpus.jsonl", new { id = "b", answer = "beta" });
        var first = await process.ImportAsync(one);
        var second = await process.ImportAsync(other);
        var again = await process.ImportAsync(other);

        Assert.Equal(("legal/corpus.jsonl", "other/legal/corpus.jsonl"), (first.SourceName, second.SourceName));
        Assert.Equal((second.SourceId, 1), (again.SourceId, again.Unchanged));
        Assert.Single(await process.SearchAsync("alpha"));
    }

    [Theory]
    [InlineData("/does/not/exist.jsonl", "default", null, null, "There is no file or folder")]
    [InlineData("", "default", null, null, "Name a file or folder to import.")]
    [InlineData("/", "", null, null, "The index is empty.")]
    [InlineData("/", "default", "x\ny", null, "The name of the source holds a control character.")]
    [InlineData("/", "default", null, " ", "The domain is empty.")]
    public async Task What_cannot_be_carried_out_is_refused_before_anything_is_written(string path, string index, string? name, string? domain, string refusal)
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var exception = await Assert.ThrowsAsync<ImportException>(() => process.Importer.ImportAsync(
            new ImportRequest { Path = path, Index = index, Name = name, Domain = domain }, null, TestContext.Current.CancellationToken));
        Assert.StartsWith(refusal, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, await process.StoreAsync(context => context.Sources.CountAsync()));
    }

    private static Task<int> BeginElsewhereAsync(KnowledgeProcess process, Guid id, TimeSpan lease) => process.StoreAsync(async context =>
    {
        var source = await context.Sources.SingleAsync(source => source.Id == id);
        source.State = SourceState.Importing;
        context.SourceRuns.Add(new SourceRun
        {
            SourceId = id,
            State = SourceRunState.Reading,
            Trigger = SourceRunTrigger.Command,
            Actor = "elsewhere",
            CreatedAt = DateTime.UtcNow,
            LeaseOwner = "elsewhere",
            LeaseUntil = DateTime.UtcNow + lease,
        });
        return await context.SaveChangesAsync();
    });

    private sealed class Thief(KnowledgeProcess process) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => process.StoreAsync(async context =>
        {
            (await context.SourceRuns.SingleAsync()).LeaseOwner = "thief";
            foreach (var item in await context.SourceItems.ToListAsync()) item.LeaseOwner = "thief";
            return await context.SaveChangesAsync();
        }).GetAwaiter().GetResult();
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => stop.Cancel();
    }
}

using BotSuite.Data.Sources;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Ingestion;

public sealed class SampleSourcesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public SampleSourcesTests()
    {
        _folder.WriteEntries("Samples/customer/entries.en.jsonl", new { id = "1", question = "How do I return an item?", answer = "Send it back.", source = "Harbour Shop (sample)" });
        _folder.Write("Samples/customer/guide.en.md", "# Guide\n\nRead me.");
        _folder.WriteEntries("Samples/legal/entries.en.jsonl", new { id = "1", question = "Who pays?", answer = "The tenant.", source = "Aid Clinic (sample)" });
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_processes_that_start_together_load_each_organisation_once()
    {
        // The schema is there before: two processes that bring it up to date together are tested with the store.
        await using (await KnowledgeProcess.StartAsync(_folder)) { }
        var processes = await Task.WhenAll(StartAsync("Development"), StartAsync("Development"));

        var sources = await SourcesAsync(processes[0]);
        Assert.Equal([("Aid Clinic (sample)", "legal"), ("Harbour Shop (sample)", "customer")], sources.Select(source => (source.Name, source.Domain)));
        Assert.All(sources, source => Assert.Equal((SourceKind.Sample, SourceState.Ready), (source.Kind, source.State)));
        Assert.Equal(3, await processes[1].StoreAsync(context => context.DocumentVersions.CountAsync()));
        Assert.Equal("customer", (await processes[1].SearchAsync("return an item"))[0].Passage.Domain);
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Fact]
    public async Task A_later_start_reads_only_what_was_written_since()
    {
        await using (await StartAsync("Development")) { }
        _folder.WriteEntries("Samples/legal/entries.en.jsonl", new { id = "1", question = "Who pays?", answer = "The landlord.", source = "Aid Clinic (sample)" });
        File.SetLastWriteTimeUtc(_folder.Of("Samples/legal/entries.en.jsonl"), DateTime.UtcNow.AddMinutes(1));
        await using var process = await StartAsync("Development");

        Assert.Equal("The landlord.", (await process.SearchAsync("who pays"))[0].Passage.Text);
        Assert.Equal(3, await process.StoreAsync(context => context.Audit.CountAsync()));
    }

    [Fact]
    public async Task Nothing_is_loaded_outside_Development()
    {
        await using var process = await StartAsync("Production");
        Assert.Empty(await SourcesAsync(process));
    }

    [Fact]
    public async Task Nothing_is_loaded_beside_what_somebody_put_there()
    {
        await using (var first = await KnowledgeProcess.StartAsync(_folder))
            await first.ImportAsync(_folder.WriteEntries("mine.jsonl", new { id = "a", answer = "alpha" }), name: "mine");
        await using var process = await StartAsync("Development");
        Assert.Equal(["mine"], (await SourcesAsync(process)).Select(source => source.Name));
    }

    [Fact]
    public async Task A_sample_that_was_deleted_does_not_come_back()
    {
        await using (var first = await StartAsync("Development"))
            await first.StoreAsync(async context =>
            {
                var source = await context.Sources.FirstAsync();
                source.DeletedAt = DateTime.UtcNow;
                return await context.SaveChangesAsync();
            });
        await using var process = await StartAsync("Development");
        Assert.Single(await SourcesAsync(process));
    }

    [Fact]
    public async Task A_process_without_the_samples_folder_starts_all_the_same()
    {
        await using var process = await KnowledgeProcess.StartAsync(
            _folder, runsInBackground: true, "Development", services => services.AddSampleSources(_folder.Of("missing")));
        Assert.Empty(await SourcesAsync(process));
    }

    private Task<KnowledgeProcess> StartAsync(string environment) => KnowledgeProcess.StartAsync(
        _folder, runsInBackground: true, environment, services => services.AddSampleSources(_folder.Of("Samples")));

    private static Task<List<Source>> SourcesAsync(KnowledgeProcess process) => process.StoreAsync(context =>
        context.Sources.AsNoTracking().Where(source => source.DeletedAt == null).OrderBy(source => source.Name).ToListAsync());
}

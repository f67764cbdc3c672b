using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Ingestion;

public sealed class RepeatedEdgesImportTests : IDisposable
{
    private const string Notice = "Zebracorp newsletters arrive monthly by pigeon.";
    private static readonly string[] Subjects = ["alpine", "bread", "cotton", "dolphin", "elm", "fern", "granite", "harbour", "iris", "jasmine"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_all_pages_of_a_folder_end_with_is_not_found_but_listed_and_reading_again_changes_nothing()
    {
        WritePages();
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        Assert.Equal(10, (await process.ImportAsync(_folder.Of("site"))).Added);

        Assert.DoesNotContain(await process.SearchAsync("zebracorp pigeon newsletters"), found => found.Passage.Text.Contains("pigeon", StringComparison.Ordinal));
        Assert.Contains(await process.SearchAsync("granite"), found => found.Passage.Text.Contains("granite", StringComparison.Ordinal));
        var current = await CurrentAsync(process);
        Assert.All(current, version => Assert.Equal([Notice], version.Dropped.Where(piece => piece.Contains("pigeon", StringComparison.Ordinal))));

        var again = await process.ImportAsync(_folder.Of("site"));
        Assert.Equal((0, 0, 10), (again.Added, again.Changed, again.Unchanged));
        // Read anew, because it was forgotten what they were made of: the outcome is the same.
        await process.StoreAsync(context => context.SourceItems.ExecuteUpdateAsync(update => update.SetProperty(item => item.ReadFileHash, (string?)null)));
        var anew = await process.ImportAsync(_folder.Of("site"));
        Assert.Equal((0, 0, 10), (anew.Added, anew.Changed, anew.Unchanged));
        Assert.Equal(current.Select(version => version.Id), (await CurrentAsync(process)).Select(version => version.Id));
    }

    [Fact]
    public async Task A_page_that_changes_or_comes_later_is_cleaned_when_it_is_read()
    {
        WritePages();
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.Of("site"));
        WritePage("bread", "Sourdough takes a day.");
        WritePage("kelp", "Kelp grows in cold water.");
        var report = await process.ImportAsync(_folder.Of("site"));

        Assert.Equal((1, 1, 9), (report.Added, report.Changed, report.Unchanged));
        Assert.Equal(1, await process.StoreAsync(context => context.DocumentVersions.CountAsync(version => version.Document!.Key == "kelp.html")));
        Assert.All(await CurrentAsync(process), version => Assert.Contains(Notice, version.Dropped));
        Assert.Contains(await process.SearchAsync("sourdough"), found => found.Passage.Text == "Sourdough takes a day.");
    }

    [Theory]
    [InlineData(0), InlineData(4), InlineData(10)]
    public async Task An_import_that_breaks_off_anywhere_comes_to_the_same_in_the_end(int writes)
    {
        WritePages();
        var failing = new FailingWrites("DocumentChanges", afterWrites: writes);
        await using (var broken = await KnowledgeProcess.StartAsync(_folder, configure: services => services.ConfigureDbContext<BotSuiteDbContext>(
            options => options.AddInterceptors(failing))))
            await Assert.ThrowsAnyAsync<Exception>(() => broken.ImportAsync(_folder.Of("site")));

        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.Of("site"));
        var current = await CurrentAsync(process);
        Assert.Equal(10, current.Count);
        Assert.All(current, version => Assert.Equal([Notice], version.Dropped.Where(piece => piece.Contains("pigeon", StringComparison.Ordinal))));
        Assert.All(current, version => Assert.All(version.Passages, passage => Assert.DoesNotContain("pigeon", version.Text[passage.Start..passage.End], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Figures_of_a_documents_own_stay_and_so_do_answers_and_files_imported_one_by_one()
    {
        for (var i = 0; i < 6; i++)
        {
            _folder.Write($"shops/{i}.txt", $"The shop called {Subjects[i]} is near the {Subjects[9 - i]}.\n\nMonday: {i + 7}:00\n");
            _folder.WriteEntries($"shops/{i}.jsonl", new { id = $"e{i}", question = $"Who helps at {Subjects[i]}?", answer = "The desk helps." });
        }

        WritePages();
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.Of("shops"));
        foreach (var subject in Subjects) await process.ImportAsync(_folder.Of($"site/{subject}.html"));

        Assert.All(await CurrentAsync(process), version => Assert.Equal((1, 0), (version.Number, version.Dropped.Count)));
        Assert.Contains(await process.SearchAsync("zebracorp pigeon"), found => found.Passage.Text.Contains("pigeon", StringComparison.Ordinal));
    }

    private static Task<List<DocumentVersion>> CurrentAsync(KnowledgeProcess process) => process.StoreAsync(context => context.DocumentVersions.AsNoTracking().Include(version => version.Passages)
        .Where(version => version.Document!.CurrentVersionId == version.Id).OrderBy(version => version.Document!.Key).ToListAsync());

    private void WritePages()
    {
        foreach (var subject in Subjects) WritePage(subject, $"Everything about {subject} is told here, and {subject} is all that this page tells of.");
    }

    private void WritePage(string subject, string words) =>
        _folder.Write($"site/{subject}.html", $"<html><head><title>On {subject}</title></head><body><main><h1>On {subject}</h1><p>{words}</p><p>{Notice}</p></main></body></html>");
}

using BotSuite.Data.Sources;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Retrieval;

public abstract class FeedTests(SearchEngine engine) : IDisposable
{
    public sealed class InMemory() : FeedTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : FeedTests(new SearchEngine.PostgreSql(server));

    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_another_process_imports_changes_and_deletes_is_true_for_the_very_next_question()
    {
        await using var portal = await KnowledgeProcess.StartAsync(engine, _folder);
        await using var bot = await KnowledgeProcess.StartAsync(engine, _folder);
        Assert.Empty(await bot.SearchAsync("alpha"));

        await portal.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }, new { id = "b", answer = "beta" }));
        Assert.Single(await bot.SearchAsync("alpha"));

        await portal.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "gamma" }));
        Assert.Empty(await bot.SearchAsync("alpha"));
        Assert.Empty(await bot.SearchAsync("beta"));
        Assert.Single(await bot.SearchAsync("gamma"));
    }

    [Fact]
    public async Task A_process_that_followed_and_one_that_starts_now_score_alike()
    {
        await using var old = await KnowledgeProcess.StartAsync(engine, _folder);
        object[] entries = [.. Enumerable.Range(0, 60).Select(i => (object)new { id = i, question = $"What about thing {i % 7}?", answer = $"Thing {i} has property {i % 5}." })];
        await old.ImportAsync(_folder.WriteEntries("faq.jsonl", entries));
        await old.SearchAsync("thing");
        await old.ImportAsync(_folder.WriteEntries("faq.jsonl", [.. entries.Skip(20), new { id = "new", question = "What is new?", answer = "A thing with property 3." }]));
        await using var young = await KnowledgeProcess.StartAsync(engine, _folder);

        foreach (var question in new[] { "what is new", "thing 3 property 4", "property" })
            Assert.Equal(Ranking(await young.SearchAsync(question)), Ranking(await old.SearchAsync(question)));
    }

    [Fact]
    public async Task Indexes_do_not_see_each_other()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        var path = _folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" });
        await process.Importer.ImportAsync(new ImportRequest { Path = path, Index = "hr" }, null, TestContext.Current.CancellationToken);

        Assert.Empty(await process.SearchAsync("alpha"));
        var query = new PassageQuery { Text = "alpha", Language = "en", Index = "hr", Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) } };
        Assert.Single(await process.Retriever.RetrieveAsync(query, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_tombstone_that_somebody_else_sets_and_a_purged_document_vanish_with_their_line_in_the_feed()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }, new { id = "b", answer = "beta" }));
        Assert.Single(await process.SearchAsync("alpha"));
        await process.StoreAsync(async context =>
        {
            var deleted = await context.Documents.SingleAsync(document => document.Key == "a");
            deleted.DeletedAt = DateTime.UtcNow;
            context.DocumentChanges.Add(new DocumentChange { Index = "default", DocumentId = deleted.Id, At = DateTime.UtcNow });
            var purged = await context.Documents.Include(document => document.Versions).ThenInclude(version => version.Passages).SingleAsync(document => document.Key == "b");
            context.Documents.Remove(purged);
            context.DocumentChanges.Add(new DocumentChange { Index = "default", DocumentId = purged.Id, At = DateTime.UtcNow });
            return await context.SaveChangesAsync();
        });

        Assert.Empty(await process.SearchAsync("alpha"));
        Assert.Empty(await process.SearchAsync("beta"));
    }

    [Fact]
    public async Task A_store_put_back_from_a_copy_is_read_anew()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }, new { id = "b", answer = "beta" }));
        Assert.Single(await process.SearchAsync("beta"));
        await process.StoreAsync(async context =>
        {
            await context.DocumentChanges.OrderByDescending(change => change.Sequence).Take(1).ExecuteDeleteAsync();
            var document = await context.Documents.SingleAsync(document => document.Key == "b");
            document.DeletedAt = DateTime.UtcNow;
            return await context.SaveChangesAsync();
        });
        Assert.Empty(await process.SearchAsync("beta"));
    }

    [Fact]
    public async Task Questions_asked_while_an_import_runs_see_whole_documents_only()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder, settings: ("Ingestion:BatchSize", "5"));
        await process.ImportAsync(Entries("old"));
        var import = Task.Run(() => process.ImportAsync(Entries("new")));
        while (!import.IsCompleted)
        {
            var found = await process.SearchAsync("thing", limit: 100);
            Assert.Equal(50, found.Count);
            Assert.All(found, passage => Assert.Matches("^(old old|new new) thing", passage.Passage.Questions[0][..3] + " " + passage.Passage.Text));
        }

        Assert.Equal(50, (await import).Changed);
    }

    [Fact]
    public async Task A_damaged_version_is_left_out_and_takes_no_other_answer_with_it()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }, new { id = "b", answer = "beta" }));
        await process.StoreAsync(context => context.Passages
            .Where(passage => passage.Version!.Document!.Key == "a").ExecuteUpdateAsync(update => update.SetProperty(passage => passage.End, 999)));

        Assert.Empty(await process.SearchAsync("alpha"));
        Assert.Single(await process.SearchAsync("beta"));
    }

    private string Entries(string word) => _folder.WriteEntries("faq.jsonl",
        [.. Enumerable.Range(0, 50).Select(i => (object)new { id = i, question = $"{word} thing {i}?", answer = $"{word} thing number {i}." })]);

    private static IEnumerable<(string, double)> Ranking(IReadOnlyList<ScoredPassage> found) =>
        found.Select(passage => (passage.Passage.DocumentKey, Math.Round(passage.Score, 6)));
}

using System.Security.Cryptography;
using System.Text;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Ingestion;

public sealed class VersionTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Unchanged_content_makes_nothing_new()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var path = _folder.WriteEntries("faq.jsonl", new { id = "a", question = "Q", answer = "alpha" }, new { id = "b", answer = "beta" });
        var first = await process.ImportAsync(path);
        var before = await CountsAsync(process);
        var second = await process.ImportAsync(path);

        Assert.Equal((first.SourceId, 0, 0, 2, 0), (second.SourceId, second.Added, second.Changed, second.Unchanged, second.Deleted));
        Assert.Equal(before, await CountsAsync(process));
    }

    [Fact]
    public async Task Changed_content_makes_a_new_version_and_leaves_the_old_one_as_it_was()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" }));
        var report = await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "a", answer = "gamma" }));

        Assert.Equal(1, report.Changed);
        var document = await process.StoreAsync(context => context.Documents.Include(row => row.Versions).AsNoTracking().SingleAsync());
        Assert.Equal([(1, "alpha"), (2, "gamma")], document.Versions.OrderBy(version => version.Number).Select(version => (version.Number, version.Text)));
        Assert.Equal(document.Versions.Single(version => version.Number == 2).Id, document.CurrentVersionId);
        Assert.Empty(await process.SearchAsync("alpha"));
        Assert.Single(await process.SearchAsync("gamma"));
    }

    [Theory]
    [InlineData("""{"id":"a","question":"Another?","answer":"alpha"}""")]
    [InlineData("""{"id":"a","question":"Q","alternatives":["Q2"],"answer":"alpha"}""")]
    [InlineData("""{"id":"a","question":"Q","answer":"alpha","tags":["t"]}""")]
    [InlineData("""{"id":"a","question":"Q","answer":"alpha","domain":"legal"}""")]
    [InlineData("""{"id":"a","question":"Q","answer":"alpha","effective_to":"2030-01-01"}""")]
    [InlineData("""{"id":"a","question":"Q","answer":"alpha","url":"https://a.example"}""")]
    [InlineData("""{"id":"a","question":"Q","answer":"alpha "}""")]
    public async Task A_change_of_any_fact_is_a_change_of_content(string changed)
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.Write("faq.jsonl", """{"id":"a","question":"Q","answer":"alpha"}"""));
        Assert.Equal(1, (await process.ImportAsync(_folder.Write("faq.jsonl", changed))).Changed);
    }

    [Fact]
    public async Task What_was_deleted_and_comes_back_is_added_without_a_new_version()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        object[] both = [new { id = "a", answer = "alpha" }, new { id = "b", answer = "beta" }];
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", both));
        Assert.Equal(1, (await process.ImportAsync(_folder.WriteEntries("faq.jsonl", both[0]))).Deleted);
        Assert.Empty(await process.SearchAsync("beta"));
        var report = await process.ImportAsync(_folder.WriteEntries("faq.jsonl", both));

        Assert.Equal((1, 1), (report.Added, report.Unchanged));
        Assert.Equal(2, await process.StoreAsync(context => context.DocumentVersions.CountAsync()));
        Assert.Single(await process.SearchAsync("beta"));
    }

    [Fact]
    public async Task A_version_and_its_line_in_the_feed_are_swapped_in_together_or_not_at_all()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: ("Ingestion:BatchSize", "2"));
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", Entries("old", 6)));
        var before = await CountsAsync(process);

        // The second batch dies in the middle of its transaction, after the versions and before the feed.
        var failing = new FailingWrites("DocumentChanges", afterWrites: 2);
        await using var other = await KnowledgeProcess.StartAsync(_folder, configure: services => services.ConfigureDbContext<BotSuiteDbContext>(
            options => options.AddInterceptors(failing)), settings: ("Ingestion:BatchSize", "2"));
        await Assert.ThrowsAnyAsync<Exception>(() => other.ImportAsync(_folder.WriteEntries("faq.jsonl", Entries("new", 6))));

        var after = await CountsAsync(process);
        Assert.Equal((before.Versions + 2, before.Changes + 2), (after.Versions, after.Changes));
        Assert.Equal(["new", "new", "old", "old", "old", "old"],
            await process.StoreAsync(context => context.Documents.OrderBy(document => document.Key)
                .Select(document => document.Versions.Single(version => version.Id == document.CurrentVersionId).Text.Substring(0, 3)).ToListAsync()));
        var source = await process.StoreAsync(context => context.Sources.AsNoTracking().SingleAsync());
        Assert.Equal(SourceState.Failed, source.State);
        Assert.Contains("Import again", source.StateReason, StringComparison.Ordinal);
        Assert.Equal((4, 2), await ReimportAsync(process));
    }

    [Fact]
    public async Task Each_import_leaves_one_line_in_the_audit_trail()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var path = _folder.WriteEntries("faq.jsonl", new { id = "a", answer = "alpha" });
        var report = await process.Importer.ImportAsync(new ImportRequest { Path = path, Actor = "kim" }, null, TestContext.Current.CancellationToken);
        await process.ImportAsync(path);

        var entries = await process.StoreAsync(context => context.Audit.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync());
        Assert.Equal([("kim", "source.imported", report.SourceId.ToString()), ("import", "source.imported", report.SourceId.ToString())],
            entries.Select(entry => (entry.Actor, entry.Action, entry.SubjectId)));
        Assert.Equal("""{"state":"Ready","added":1,"changed":0,"unchanged":0,"deleted":0,"failed":0}""", entries[0].AfterJson);
        Assert.Null(entries[0].BeforeJson);
        Assert.NotNull(entries[1].BeforeJson);
    }

    [Fact]
    public async Task Passages_are_exact_ranges_with_the_hash_of_their_words_and_leave_no_word_out()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        // One by one, because of a folder's documents what they repeat is left out.
        foreach (var (name, text) in HostileTexts.All) Assert.Empty((await process.ImportAsync(_folder.Write($"texts/{name}", text))).Failures);

        var versions = await process.StoreAsync(context => context.DocumentVersions.AsNoTracking().Include(version => version.Passages).ToListAsync());
        Assert.Equal(HostileTexts.All.Count, versions.Count);
        Assert.All(versions, version =>
        {
            var end = 0;
            foreach (var passage in version.Passages.OrderBy(passage => passage.Ordinal))
            {
                Assert.InRange(passage.Start, end, version.Text.Length);
                Assert.InRange(passage.End, passage.Start + 1, version.Text.Length);
                var text = version.Text[passage.Start..passage.End];
                Assert.Equal(text.Trim(), text);
                Assert.False(char.IsLowSurrogate(text[0]) || char.IsHighSurrogate(text[^1]), "cut through a character");
                Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), passage.Hash);
                if (version.Reader == "text/2") Assert.True(string.IsNullOrWhiteSpace(version.Text[end..passage.Start]), "words left out");
                end = passage.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(version.Text[end..]), "words left out at the end");
        });
    }

    private static object[] Entries(string text, int count) =>
        [.. Enumerable.Range(0, count).Select(i => (object)new { id = $"e{i}", answer = $"{text} {i}" })];

    private async Task<(int Changed, int Unchanged)> ReimportAsync(KnowledgeProcess process)
    {
        var report = await process.ImportAsync(_folder.Of("faq.jsonl"));
        return (report.Changed, report.Unchanged);
    }

    private static Task<(int Versions, int Passages, int Changes)> CountsAsync(KnowledgeProcess process) =>
        process.StoreAsync(async context => (await context.DocumentVersions.CountAsync(), await context.Passages.CountAsync(), await context.DocumentChanges.CountAsync()));
}

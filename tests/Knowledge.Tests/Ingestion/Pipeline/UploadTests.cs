using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

public sealed class UploadTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_handed_over_is_read_in_the_background_with_its_facts_and_its_original()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        var file = new UploadedFile("doc1/guide.md", "guide.md", "# Guide\n\nThe telescope is on the roof."u8.ToArray())
        {
            MediaType = "text/markdown",
            Facts = new DocumentFacts { Tags = ["user:kim"], Audience = "members" },
        };
        var run = await process.EndOfAsync(await process.Uploads().AddAsync(
            source, [file], "doc1", true, SourceRunTrigger.Program, "kim", TestContext.Current.CancellationToken));

        Assert.Equal((SourceRunState.Done, 1, 1, 0), (run.State, run.Found, run.Added, run.Failed));
        var version = await process.StoreAsync(context => context.DocumentVersions.AsNoTracking().Include(row => row.Document).SingleAsync());
        Assert.Equal(("doc1/guide.md", "guide.md", "text/markdown", "members"), (version.Document!.Key, version.FileName, version.MediaType, version.Audience));
        Assert.Equal(["user:kim"], version.Tags);
        Assert.Equal(file.Content.ToArray(), (await process.StoreAsync(context => context.Files.SingleAsync(stored => stored.Hash == version.FileHash))).Content);
        Assert.Single(await process.SearchAsync("telescope", filter => filter with { Audience = "members" }));
    }

    [Fact]
    public async Task A_file_that_comes_again_replaces_itself_and_one_that_does_not_goes_with_its_group()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        UploadedFile File(string name, string text) => new($"d/{name}", name, System.Text.Encoding.UTF8.GetBytes(text));
        Task<Guid> AddAsync(params UploadedFile[] files) =>
            process.Uploads().AddAsync(source, files, "d", true, SourceRunTrigger.Program, "kim", TestContext.Current.CancellationToken);
        await process.EndOfAsync(await AddAsync(File("a.txt", "alpha words"), File("b.txt", "beta words")));
        await process.EndOfAsync(await AddAsync(File("a.txt", "gamma words")));

        Assert.Empty(await process.SearchAsync("alpha"));
        Assert.Empty(await process.SearchAsync("beta"));
        Assert.Single(await process.SearchAsync("gamma"));
        Assert.Equal(SourceItemState.Gone, (await process.ItemAsync("d/b.txt")).State);
    }

    [Fact]
    public async Task The_same_bytes_again_are_not_read_again()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        await process.EndOfAsync(await process.UploadAsync(source, ("a.txt", "alpha words")));
        var run = await process.EndOfAsync(await process.UploadAsync(source, ("a.txt", "alpha words")));

        Assert.Equal((0, 0, 1), (run.Added, run.Changed, run.Unchanged));
        Assert.Equal(1, await process.StoreAsync(context => context.DocumentChanges.CountAsync()));
    }

    [Fact]
    public async Task Entries_of_different_files_do_not_know_each_other_in_the_memory_of_programs()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        var run = await process.EndOfAsync(await process.UploadAsync(
            source, ("one/faq.jsonl", """{"id":"1","answer":"alpha"}"""), ("two/faq.jsonl", """{"id":"1","answer":"beta"}""")));

        Assert.Equal((2, 0), (run.Added, run.Failed));
        Assert.Single(await process.SearchAsync("beta"));
    }

    [Theory]
    [InlineData("a.exe", "MZ", SourceItemState.Skipped, "this kind of file cannot be read")]
    [InlineData("a.txt", "", SourceItemState.Failed, "the file is empty")]
    [InlineData("a.pdf", "not a pdf", SourceItemState.Failed, "")]
    public async Task What_cannot_be_read_says_why_and_holds_nothing_up(string name, string text, SourceItemState state, string reason)
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        var run = await process.EndOfAsync(await process.UploadAsync(source, (name, text), ("good.txt", "good words")));

        Assert.Equal((SourceRunState.Done, 1, 1), (run.State, run.Added, run.Failed + run.Skipped));
        var item = await process.ItemAsync(name);
        Assert.Equal(state, item.State);
        Assert.StartsWith(reason, item.Reason, StringComparison.Ordinal);
        var entry = await process.StoreAsync(context => context.SourceRunEntries.AsNoTracking().SingleAsync());
        Assert.Equal((run.Id, name), (entry.RunId, entry.Key));
    }

    [Fact]
    public async Task Uploads_from_many_sides_at_once_are_all_read_each_once()
    {
        await using var one = await BackgroundProcess.StartAsync(_folder, null, ("Ingestion:Workers", "2"));
        await using var other = await BackgroundProcess.StartAsync(_folder, null, ("Ingestion:Workers", "2"));
        var source = await one.MemoryAsync();
        var runs = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            (i % 2 == 0 ? one : other).UploadAsync(source, ($"{i}.txt", $"text number {i}")))));
        foreach (var run in runs.Distinct()) await one.EndOfAsync(run);

        Assert.Equal((40, 40, 40), await one.StoreAsync(async context =>
            (await context.Documents.CountAsync(), await context.DocumentVersions.CountAsync(), await context.DocumentChanges.CountAsync())));
        Assert.Equal(40, await one.StoreAsync(context => context.SourceRuns.SumAsync(run => run.Added)));
        Assert.All(await one.StoreAsync(context => context.SourceItems.ToListAsync()), item => Assert.Equal((SourceItemState.Ready, null), (item.State, item.LeaseOwner)));
    }

    [Fact]
    public async Task Of_uploads_at_once_one_that_the_store_does_not_take_fails_alone()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        var tooLong = new string('x', 401);
        // So many that some come while others are written, and go together.
        var uploads = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () => await Record.ExceptionAsync(
            () => process.UploadAsync(source, (i % 10 == 7 ? tooLong : $"{i}.txt", $"text number {i}"))))));

        Assert.All(uploads.Index(), upload => Assert.Equal(upload.Index % 10 == 7, upload.Item is InvalidOperationException));
        Assert.Equal(36, await process.StoreAsync(context => context.SourceItems.CountAsync()));
        Assert.Equal(36, await process.StoreAsync(context => context.SourceRuns.SumAsync(run => run.Found)));
    }

    [Fact]
    public async Task Of_two_uploads_of_one_document_at_once_the_later_one_counts()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        var runs = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() => process.Uploads().AddAsync(
            source, [new UploadedFile($"d/{i % 3}.txt", $"{i % 3}.txt", System.Text.Encoding.UTF8.GetBytes($"text number {i}"))], "d", true,
            SourceRunTrigger.Program, "kim", TestContext.Current.CancellationToken))));
        foreach (var run in runs.Distinct()) await process.EndOfAsync(run);

        // Each upload replaces all of the group, so one piece is left, whichever came last.
        Assert.Equal(1, await process.StoreAsync(context => context.Documents.CountAsync(document => document.DeletedAt == null)));
        Assert.Equal(1, await process.StoreAsync(context => context.SourceItems.CountAsync(item => item.State == SourceItemState.Ready)));
    }

    [Fact]
    public async Task Nothing_can_be_handed_over_to_a_source_that_was_deleted()
    {
        await using var process = await BackgroundProcess.StartAsync(_folder);
        var source = await process.MemoryAsync();
        await process.Removal().DeleteSourceAsync(source, "kim", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ImportException>(() => process.UploadAsync(source, ("a.txt", "alpha")));
    }
}

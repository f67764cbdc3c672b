using System.Diagnostics;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Ingestion;

public sealed class FolderImportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Subfolders_are_read_and_an_id_counts_once_in_all_files()
    {
        _folder.WriteEntries("shop/entries.en.jsonl", new { id = "r1", question = "Returns?", answer = "Within 14 days." });
        _folder.WriteEntries("shop/entries.ko.jsonl", new { id = "r1-ko", question = "반품은요?", answer = "14일 이내입니다." }, new { id = "r1", question = "교환은요?", answer = "됩니다." });
        _folder.Write("shop/guides/delivery.md", "# Delivery\n\nThree days.");
        _folder.Write("shop/.hidden/secret.md", "# Secret\n\nNot read.");
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var report = await process.ImportAsync(_folder.Of("shop"));

        Assert.Equal(3, report.Added);
        Assert.Equal([new ImportFailure("entries.ko.jsonl", 2, "the id is used in entries.en.jsonl already")], report.Failures);
        Assert.Equal(["guides/delivery.md", "r1", "r1-ko"],
            await process.StoreAsync(context => context.Documents.Select(document => document.Key).Order().ToListAsync()));
        Assert.Equal(SourceKind.Folder, (await process.SourceAsync(report.SourceId)).Kind);
    }

    [Fact]
    public async Task Links_are_not_followed_and_what_cannot_be_read_is_named_while_the_others_go_on()
    {
        _folder.Write("outside/secret.md", "# Secret\n\nNot for the bot.");
        _folder.Write("shop/a.md", "# A\n\nRead.");
        _folder.Write("shop/film.mp4", [1, 2, 3]);
        var locked = _folder.Write("shop/locked.md", "# L\n\nLocked.");
        File.CreateSymbolicLink(_folder.Of("shop/link.md"), _folder.Of("outside/secret.md"));
        Directory.CreateSymbolicLink(_folder.Of("shop/linked"), _folder.Of("outside"));
        Directory.CreateSymbolicLink(_folder.Of("shop/round"), _folder.Of("shop"));
        await using var process = await KnowledgeProcess.StartAsync(_folder);

        await using (new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var report = await process.ImportAsync(_folder.Of("shop"));

            Assert.Equal(1, report.Added);
            Assert.Equal(
                [
                    ("film.mp4", "this kind of file cannot be read"),
                    ("link.md", "a link, which is not followed"), ("linked", "a link, which is not followed"),
                    ("locked.md", "the file cannot be opened or read"),
                    ("round", "a link, which is not followed"),
                ],
                report.Failures.Select(failure => (failure.File, failure.Reason.Split(';')[0])));
            Assert.EndsWith("; these can: " + string.Join(", ", Extensions(process)), report.Failures[0].Reason, StringComparison.Ordinal);
            Assert.Equal(SourceState.Failed, (await process.SourceAsync(report.SourceId)).State);
        }

        Assert.Empty(await process.SearchAsync("secret"));
    }

    [Fact]
    public async Task A_named_pipe_among_the_files_does_not_hold_the_import_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        _folder.Write("shop/good.md", "# Good\n\nwelcome");
        foreach (var pipe in (string[])["pipe.md", "pipe.jsonl"])
        {
            using var make = Process.Start("mkfifo", [_folder.Of($"shop/{pipe}")]);
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await using var process = await KnowledgeProcess.StartAsync(_folder);

        var report = await process.ImportAsync(_folder.Of("shop")).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(1, report.Added);
        Assert.Equal([("pipe.jsonl", "the file is empty"), ("pipe.md", "the file is empty")], report.Failures.Select(failure => (failure.File, failure.Reason)));
    }

    [Fact]
    public async Task A_file_gone_from_the_folder_is_deleted_and_one_of_a_foreign_kind_does_not_prevent_it()
    {
        _folder.Write("shop/a.md", "# A\n\nalpha");
        _folder.Write("shop/b.md", "# B\n\nbeta");
        _folder.Write("shop/film.mp4", [1, 2, 3]);
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.Of("shop"));
        File.Delete(_folder.Of("shop/b.md"));
        var report = await process.ImportAsync(_folder.Of("shop"));

        Assert.Equal((1, 1), (report.Unchanged, report.Deleted));
        Assert.Empty(await process.SearchAsync("beta"));
    }

    [Fact]
    public async Task An_empty_folder_deletes_nothing()
    {
        _folder.Write("shop/a.md", "# A\n\nalpha");
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        await process.ImportAsync(_folder.Of("shop"));
        File.Delete(_folder.Of("shop/a.md"));
        var report = await process.ImportAsync(_folder.Of("shop"));

        Assert.Equal((0, "the folder is empty"), (report.Deleted, report.Failures.Single().Reason));
        Assert.Single(await process.SearchAsync("alpha"));
    }

    private static IEnumerable<string> Extensions(KnowledgeProcess process) =>
        process.Services.GetServices<IDocumentReader>().Where(reader => !reader.OnlyExplains).SelectMany(reader => reader.Extensions).Order(StringComparer.Ordinal);
}

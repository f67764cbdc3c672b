using System.IO.Compression;
using System.Text;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Isolation;
using BotSuite.Knowledge.Tests.Drivers;
using BotSuite.Knowledge.Tests.Ingestion.Reading.Pdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Isolation;

public sealed class ReadingProcessTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_document_is_the_same_whichever_process_reads_it()
    {
        var path = _folder.Write("한글 <b>.pdf", new PdfFiles().Page().Line("Leave rules", 20).Line("Twenty days, \"at least\" & more.", step: 2).Bytes());
        using var workers = Workers(new ReadingOptions());
        var apart = Assert.Single(await workers.ReadAsync(new SourceFile(path, "한글 <b>.pdf") { Url = new Uri("https://a.example/x") }, CancellationToken.None));
        var here = await ReadFiles.Pdf().ReadAsync(path);
        Assert.Equivalent(here, apart.Document, strict: true);
    }

    [Theory]
    [InlineData("x.endless", 3, "the file could not be read within 3 seconds (Ingestion:ReadingTimeLimit)")]
    [InlineData("x.hungry", 60, "the file could not be read within 128 MB of memory (Ingestion:ReadingMemoryMegabytes)")]
    [InlineData("x.deep", 60, "the file could not be read: it brought the reading process down")]
    [InlineData("x.gone", 60, "the file could not be read: it brought the reading process down")]
    public async Task A_hostile_file_harms_nothing_but_itself(string name, int seconds, string reason)
    {
        using var workers = Workers(new ReadingOptions { ReadingTimeLimit = TimeSpan.FromSeconds(seconds), ReadingMemoryMegabytes = 128 });
        var outcome = Assert.Single(await workers.ReadAsync(new SourceFile(_folder.Write(name, "x"), name), CancellationToken.None));
        Assert.Equal((name, reason), (outcome.FailedKey, outcome.Failure!.Reason));

        // The next file finds a living process, and what a library prints does not get between the lines.
        var next = Assert.Single(await workers.ReadAsync(new SourceFile(_folder.Write("y.noisy", "x"), "y.noisy"), CancellationToken.None));
        Assert.Equal(new ImportFailure("y.noisy", 7, "read"), next.Failure);
        Assert.True(next.MayHideDocuments);
    }

    [Fact]
    public async Task A_page_that_unpacks_to_more_than_the_memory_takes_nothing_else_down()
    {
        var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var i = 0; i < 400; i++) deflating.Write(new byte[1_000_000]);
        var head = $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"
            + $"4 0 obj<</Length {packed.Length}/Filter/FlateDecode>>stream\n";
        byte[] bomb = [.. Encoding.ASCII.GetBytes(head), .. packed.ToArray(), .. "\nendstream endobj\ntrailer<</Root 1 0 R>>"u8];
        using var workers = Workers(new ReadingOptions { ReadingMemoryMegabytes = 128 });
        var outcome = Assert.Single(await workers.ReadAsync(new SourceFile(_folder.Write("bomb.pdf", bomb), "bomb.pdf"), CancellationToken.None));
        Assert.Contains(outcome.Failure!.Reason, new[]
        {
            "the file could not be read within 128 MB of memory (Ingestion:ReadingMemoryMegabytes)", "the file is damaged, or no PDF", "there is no text in the file",
        });
    }

    [Fact]
    public async Task A_cancelled_reading_ends_its_process()
    {
        using var workers = Workers(new ReadingOptions());
        using var cancelling = new CancellationTokenSource();
        var reading = workers.ReadAsync(new SourceFile(_folder.Write("x.endless", "x"), "x.endless"), cancelling.Token);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task An_import_goes_on_after_a_file_that_brings_its_reader_down()
    {
        _folder.Write("in/a.deep", "x");
        _folder.Write("in/b.pdf", new PdfFiles().Page().Line("Words of a page.").Bytes());
        _folder.Write("in/c.md", "# C\n\nRead.");
        await using var process = await KnowledgeProcess.StartAsync(_folder, configure: HostileReader.RegisterIsolated);
        var report = await process.ImportAsync(_folder.Of("in"));
        Assert.Equal((2, "a.deep: the file could not be read: it brought the reading process down"), (report.Added, Assert.Single(report.Failures).ToString()));
        Assert.Equal(1, await process.StoreAsync(context => context.Passages.Where(passage => passage.Version!.Reader == "pdf/1").Select(passage => passage.Page).SingleAsync()));
    }

    [Fact]
    public async Task Markdown_that_opens_and_never_closes_is_given_up_at_the_time_limit()
    {
        _folder.Write("in/a.md", string.Concat(Enumerable.Repeat("[a](", 400_000)));
        _folder.Write("in/b.md", "# B\n\nRead.");
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: [("Ingestion:ReadingTimeLimit", "00:00:05"), ("Ingestion:PageRecognitionTimeLimit", "00:00:02")]);
        var report = await process.ImportAsync(_folder.Of("in"));
        Assert.Equal((1, "a.md: the file could not be read within 5 seconds (Ingestion:ReadingTimeLimit)"), (report.Added, Assert.Single(report.Failures).ToString()));
    }

    private static ReadingWorkers Workers(ReadingOptions options) =>
        new(Options.Create(new IngestionOptions()), Options.Create(options), TimeProvider.System, NullLogger<ReadingWorkers>.Instance);
}

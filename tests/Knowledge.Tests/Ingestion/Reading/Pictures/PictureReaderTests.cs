using System.Diagnostics;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Pictures;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Tests.Drivers;
using BotSuite.Knowledge.Tests.Ingestion.Reading.Pdf;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Pictures;

public sealed class PictureReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_words_of_a_picture_are_recognised_with_their_confidence()
    {
        var picture = await DrawnAsync("Open from nine to five", "Closed on Mondays");
        var document = await ReadFiles.Pictures().ReadAsync(picture);
        Assert.Contains("Open from nine to five", document.Text, StringComparison.Ordinal);
        Assert.All(document.Passages, passage => Assert.Equal((1, true, null), (passage.Page, passage.ReadingConfidence is > 0.7 and <= 1, passage.QuarantineReason)));
    }

    [Fact]
    public async Task Words_under_the_threshold_are_kept_from_being_quoted()
    {
        var picture = await DrawnAsync("Open from nine to five");
        var document = await ReadFiles.Pictures(new ReadingOptions { LowestReadingConfidence = 1 }).ReadAsync(picture);
        Assert.Matches("^The words were recognised in a picture with a confidence of 0\\.\\d\\d, under 1\\.00; compare", Assert.Single(document.Passages).QuarantineReason);
    }

    [Fact]
    public async Task A_pdf_of_pictures_is_recognised_page_by_page_up_to_the_limit()
    {
        var picture = await File.ReadAllBytesAsync(await DrawnAsync("Read me aloud"));
        var path = _folder.Write("scan.pdf", new PdfFiles().Page().Line("Typed words on the first page.").Page().Picture(picture).Page().Picture(picture).Bytes());
        var document = await ReadFiles.Pdf(new ReadingOptions { MaximumRecognisedPages = 1 }).ReadAsync(path);
        Assert.Equal([(1, false), (2, true)], document.Passages.Select(passage => (passage.Page!.Value, passage.ReadingConfidence is not null)));
        Assert.Equal(["Pages that are pictures and were not read: 3, because at most 1 pages are recognised (Ingestion:MaximumRecognisedPages)."], document.Remarks);
    }

    [Theory]
    [InlineData("a.png", "89504E470D0A1A0A 0000000D49484452 0000FFFF 00010000 0800000000 000000")]
    [InlineData("a.jpg", "FFD8 FFE00010 0000000000000000000000000000 FFFFC2 0011 08 FFFF FFFF 03 0000000000000000")]
    [InlineData("a.bmp", "424D 000000000000000000000000 28000000 FFFF0000 0000FFFF 0100 1800 000000")]
    [InlineData("a.tif", "49492A0008000000 0200 0001 0300 01000000 FFFF0000 0101 0400 01000000 00000100 26000000 0100 0001 0300 01000000 01000000 00000000")]
    [InlineData("b.tif", "4D4D002A00000008 0002 0100 0003 00000001 FFFF0000 0101 0004 00000001 00010000 00000008")]
    [InlineData("a.webp", "52494646 00000000 57454250 56503858 00000000 00000000 FFFF00 FFFF00 0000")]
    public async Task A_picture_that_unpacks_to_thousands_of_millions_of_pixels_is_refused_unseen(string name, string head)
    {
        var failure = await ReadFiles.Pictures().FailureAsync(_folder.Write(name, Convert.FromHexString(head.Replace(" ", "", StringComparison.Ordinal))));
        Assert.Matches("^the picture is 6553[56] by 6553[56] pixels large; save it smaller$", failure.Reason);
    }

    [Fact]
    public void Lines_and_paragraphs_come_from_the_table_of_words_with_a_weighted_confidence()
    {
        const string Table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            + "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t\n"
            + "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90.0\t문을\n5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t60\tab\n5\t1\t1\t1\t1\t3\t0\t0\t9\t9\t95\t \n"
            + "5\t1\t1\t1\t2\t1\t0\t0\t9\t9\tbroken\tx\n5\t1\t1\t2\t1\t1\t0\t0\t9\t9\t100\tnew\n5\tshort\n";
        Assert.Equal([new RecognisedLine("문을 ab", 0.75, true), new RecognisedLine("x", 0, false), new RecognisedLine("new", 1, true)], Tesseract.Lines(Table));
    }

    [Fact]
    public void A_stamp_that_nobody_can_read_does_not_keep_the_words_beside_it_from_being_quoted()
    {
        var text = new StructuredText();
        RecognisedText.Write([new("Sure words.", 0.95, true), new("§$%", 0.2, true), new("More sure words.", 0.9, true)], text, 0.7);
        var (words, passages) = text.Finish("Scan");
        Assert.Equal(["Sure words.|", "§$%|The", "More sure words.|"],
            LowConfidence.Marked(passages, 0.7).Select(passage => $"{passage.Range.Of(words)}|{passage.QuarantineReason?[..3]}"));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D494844520000FFFF0000FFFF", "the picture is 65535 by 65535 pixels large; save it smaller")]
    [InlineData("00112233", "the file is damaged, or no picture")]
    public async Task A_picture_that_is_a_trap_is_refused_before_any_program_opens_it(string bytes, string reason) =>
        Assert.Equal(reason, (await ReadFiles.Pictures().FailureAsync(_folder.Write("x.png", Convert.FromHexString(bytes)))).Reason);

    [Fact]
    public async Task A_damaged_picture_is_a_named_failure()
    {
        Needs();
        Assert.Equal("the program tesseract could not read it", (await ReadFiles.Pictures().FailureAsync(_folder.Write("x.png", Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000010")))).Reason);
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sleep to wait for.");
        var failure = await Assert.ThrowsAsync<UnreadableException>(() =>
            ExternalProgram.RunAsync("sleep", ["600"], TimeSpan.FromSeconds(1), 1_024, TestContext.Current.CancellationToken));
        Assert.Equal("the program sleep did not end within 1 seconds", failure.Message);
    }

    [Fact]
    public async Task A_program_that_wants_more_memory_than_allowed_fails_with_the_setting_named()
    {
        Needs();
        Assert.SkipUnless(MemoryLimit.IsAvailable, "This system cannot bound the memory of another program.");
        // 36 million pixels in one colour are a small file, and 430 MB where they are recognised.
        var picture = _folder.Write("wide.png", PlainPng.Bytes(6_000, 6_000));
        var failure = await ReadFiles.Pictures(new ReadingOptions { RecognitionMemoryMegabytes = 128 }).FailureAsync(picture);
        Assert.Equal("the program tesseract could not read it within 128 MB of memory (Ingestion:RecognitionMemoryMegabytes)", failure.Reason);
    }

    [Fact]
    public async Task A_bound_on_memory_holds_for_what_is_running()
    {
        Assert.SkipUnless(MemoryLimit.IsAvailable && ExternalProgram.Find("cat") is not null, "This system cannot bound the memory of another program, or has no cat.");
        using var process = Process.Start(new ProcessStartInfo("cat") { RedirectStandardInput = true })!;
        Assert.True(MemoryLimit.Set(process.Id, 256));
        var limits = await File.ReadAllTextAsync($"/proc/{process.Id}/limits", TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Matches(@"Max address space\s+268435456\s+268435456", limits);
        Assert.Matches(@"Max core file size\s+0\s+0", limits);
        Assert.False(MemoryLimit.Set(process.Id, 256));
    }

    private static void Needs() =>
        Assert.SkipUnless(Tesseract.Missing() is null && PdfDrawing.Missing() is null, "tesseract or pdftoppm is not installed.");

    /// <summary>Draws lines as a picture, by way of a PDF file.</summary>
    private async Task<string> DrawnAsync(params string[] lines)
    {
        Needs();
        var file = new PdfFiles().Page();
        foreach (var line in lines) file.Line(line, 24);
        var path = _folder.Write("drawn.pdf", file.Bytes());
        return await PdfDrawing.DrawAsync(path, 1, Directory.CreateDirectory(_folder.Of("drawing")).FullName, new ReadingOptions { RecognitionDotsPerInch = 120 }, TestContext.Current.CancellationToken);
    }
}

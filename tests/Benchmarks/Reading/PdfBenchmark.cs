using System.Globalization;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Pdf;
using BotSuite.Knowledge.Ingestion.Reading.Pictures;
using Microsoft.Extensions.Options;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace BotSuite.Benchmarks.Reading;

/// <summary>What it costs to read the pages of PDF files, from the file to the passages: one that is drawn here, with full pages, and those of the data folder that hold text.</summary>
internal sealed class PdfBenchmark : IBenchmark
{
    private const int Pages = 200;
    private const int LinesOfPage = 46;
    private const int RoundsOfEach = 5;
    private const double LeastPagesPerSecond = 50;

    // Scans take seconds of another program, and the protected file is no work.
    private static readonly string[] WithoutText = ["foia-referral-scan.pdf", "grayscale-image.pdf", "libreoffice-writer-password.pdf"];

    public string Name => "pdf";

    public string What => "reading of text PDFs, in pages a second of one core";

    public async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("botsuite-benchmark-");
        try
        {
            var drawn = Path.Combine(folder.FullName, "drawn.pdf");
            await File.WriteAllBytesAsync(drawn, Drawn());
            await MeasureAsync("drawn, full pages", [drawn], output);
            string[] real = [.. RealFiles()];
            if (real.Length > 0) await MeasureAsync($"data folder, {real.Length} files", real, output);
            else await output.WriteLineAsync("  data folder: not beside the checkout");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string what, string[] files, TextWriter output)
    {
        var settings = Options.Create(new ReadingOptions());
        var reader = new PdfReader(new PageRecognition(settings), settings);
        var pages = 0;
        var rounds = new Rounds("ms a page");
        for (var round = 0; round < RoundsOfEach; round++)
        {
            pages = 0;
            var cost = await CpuMeter.MeasureAsync(round == 0 ? 1 : 0, 1, async _ =>
            {
                pages = 0;
                foreach (var file in files) pages += await ReadAsync(reader, file);
            });
            rounds.Add(cost.Cpu.TotalMilliseconds / pages);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"  {what}: {1000 / rounds.Least:0} pages/s a core ({rounds}; bar {LeastPagesPerSecond:0} pages/s: {(1000 / rounds.Least >= LeastPagesPerSecond ? "reached" : "MISSED")})"));
    }

    private static async Task<int> ReadAsync(PdfReader reader, string file)
    {
        await foreach (var outcome in reader.ReadAsync(new SourceFile(file, Path.GetFileName(file)), CancellationToken.None))
            return outcome.Document?.Passages.Max(passage => passage.Page) ?? throw new InvalidOperationException($"{file}: {outcome.Failure?.Reason}");
        return 0;
    }

    private static byte[] Drawn()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var random = new Random(20261125);
        for (var number = 1; number <= Pages; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText($"Section {number}", 18, new PdfPoint(60, 780), font);
            for (var line = 0; line < LinesOfPage; line++)
                page.AddText(string.Join(' ', Enumerable.Range(0, 12).Select(_ => Word(random))) + ".", 10, new PdfPoint(60, 750 - (line * 15)), font);
            page.AddText($"Page {number} of {Pages}", 8, new PdfPoint(280, 30), font);
        }

        return builder.Build();
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 11)).Select(_ => (char)('a' + random.Next(26))));

    private static IEnumerable<string> RealFiles()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "BotSuite.sln"))) continue;
            var documents = Path.Combine(folder.Parent!.FullName, "shared", "data", "documents");
            return Directory.Exists(documents) ? Directory.GetFiles(documents, "*.pdf").Where(file => !WithoutText.Contains(Path.GetFileName(file))) : [];
        }

        return [];
    }
}

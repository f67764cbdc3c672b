using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading;

public sealed class ReadingOptionsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Ingestion:LowestReadingConfidence", "60", "Ingestion:LowestReadingConfidence is 60. Set it to a number from 0 to 1.")]
    [InlineData("Ingestion:MaximumPages", "0", "Ingestion:MaximumPages is 0. Set it to a number from 1 to 100000.")]
    [InlineData("Ingestion:RecognitionLanguages", "kor --help", "Set it to languages as tesseract names them, such as kor+eng.")]
    [InlineData("Ingestion:ReadingTimeLimit", "00:01:00", "Set it to more than twice Ingestion:PageRecognitionTimeLimit")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_names_its_cure(string key, string value, string words)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            KnowledgeProcess.StartAsync(_folder, runsInBackground: true, settings: [(key, value)]));
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_in_place_reads_the_same()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder, settings: [("Ingestion:ReadsInOwnProcess", "false")]);
        var report = await process.ImportAsync(_folder.Write("a.pdf", new Pdf.PdfFiles().Page().Line("Words of a page.").Bytes()));
        Assert.Equal((1, 0), (report.Added, report.FailureCount));
    }
}

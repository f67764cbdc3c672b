using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Csv;
using BotSuite.Knowledge.Ingestion.Reading.Html;
using BotSuite.Knowledge.Ingestion.Reading.Json;
using BotSuite.Knowledge.Ingestion.Reading.Mail;
using BotSuite.Knowledge.Ingestion.Reading.Pdf;
using BotSuite.Knowledge.Ingestion.Reading.Pictures;
using BotSuite.Knowledge.Ingestion.Reading.Sheets;
using BotSuite.Knowledge.Ingestion.Reading.Slides;
using BotSuite.Knowledge.Ingestion.Reading.Word;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>Reads single files with the readers alone.</summary>
internal static class ReadFiles
{
    public static PdfReader Pdf(ReadingOptions? options = null)
    {
        var settings = Options.Create(options ?? new ReadingOptions());
        return new PdfReader(new PageRecognition(settings), settings);
    }

    public static WordReader Word(ReadingOptions? options = null) => new(Options.Create(options ?? new ReadingOptions()));

    public static SlideReader Slides(ReadingOptions? options = null) => new(Options.Create(options ?? new ReadingOptions()));

    public static SheetReader Sheets(ReadingOptions? options = null) => new(Options.Create(options ?? new ReadingOptions()));

    public static PictureReader Pictures(ReadingOptions? options = null)
    {
        var settings = Options.Create(options ?? new ReadingOptions());
        return new PictureReader(new PageRecognition(settings), settings);
    }

    public static IDocumentReader[] Texts()
    {
        var (options, limits) = (Options.Create(new IngestionOptions()), Options.Create(new ReadingOptions()));
        return [new PlainTextReader(options), new MarkdownReader(options), new CsvFileReader(options, limits), new HtmlFileReader(options, limits), new JsonFileReader(options), new MailFileReader(options)];
    }

    public static IDocumentReader[] All() => [Pdf(), Word(), Slides(), Sheets(), .. Texts()];

    public static async Task<ReadDocument> ReadAsync(this IDocumentReader reader, string path)
    {
        var outcome = await OutcomeAsync(reader, path);
        Assert.True(outcome.Document is not null, outcome.Failure?.ToString());
        return outcome.Document;
    }

    public static async Task<ImportFailure> FailureAsync(this IDocumentReader reader, string path)
    {
        var outcome = await OutcomeAsync(reader, path);
        Assert.True(outcome.Failure is not null, outcome.Document?.Text);
        return outcome.Failure;
    }

    private static async Task<ReadOutcome> OutcomeAsync(IDocumentReader reader, string path)
    {
        var outcomes = new List<ReadOutcome>();
        await foreach (var outcome in reader.ReadAsync(new SourceFile(path, Path.GetFileName(path)), TestContext.Current.CancellationToken)) outcomes.Add(outcome);
        return Assert.Single(outcomes);
    }
}

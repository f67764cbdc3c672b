using BotSuite.Knowledge.Ingestion.Reading.Csv;
using BotSuite.Knowledge.Ingestion.Reading.Html;
using BotSuite.Knowledge.Ingestion.Reading.Json;
using BotSuite.Knowledge.Ingestion.Reading.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>Puts the readers of formats that are text into a process.</summary>
internal static class TextReaders
{
    // The parser's time grows with the square of what is opened and never closed: 1.5 MB of "[a](" take minutes, this much half a second of CPU at most.
    private const int HarmlessMarkdown = 32 * 1024;

    /// <summary>Registers the readers. Their settings come with <see cref="DocumentReaders.AddDocumentReaders"/>.</summary>
    public static IServiceCollection AddTextReaders(this IServiceCollection services)
    {
        services.AddSingleton<IDocumentReader, JsonLinesReader>();
        services.AddSingleton<IDocumentReader, JsonFileReader>();
        services.AddSingleton<IDocumentReader, CsvFileReader>();
        services.AddIsolated<HtmlFileReader>();
        services.AddIsolated<MailFileReader>();
        services.AddIsolated<MarkdownReader>(HarmlessMarkdown);
        services.AddSingleton<IDocumentReader, PlainTextReader>();
        return services;
    }
}

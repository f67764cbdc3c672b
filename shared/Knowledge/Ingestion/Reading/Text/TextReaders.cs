using BotSuite.Knowledge.Ingestion.Reading.Csv;
using BotSuite.Knowledge.Ingestion.Reading.Html;
using BotSuite.Knowledge.Ingestion.Reading.Json;
using BotSuite.Knowledge.Ingestion.Reading.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>Puts the readers of formats that are text into a process.</summary>
internal static class TextReaders
{
    /// <summary>Registers the readers. Their settings come with <see cref="DocumentReaders.AddDocumentReaders"/>.</summary>
    public static IServiceCollection AddTextReaders(this IServiceCollection services)
    {
        services.AddSingleton<IDocumentReader, JsonLinesReader>();
        services.AddSingleton<IDocumentReader, JsonFileReader>();
        services.AddSingleton<IDocumentReader, CsvFileReader>();
        services.AddIsolated<HtmlFileReader>();
        services.AddIsolated<MailFileReader>();
        services.AddSingleton<IDocumentReader, MarkdownReader>();
        services.AddSingleton<IDocumentReader, PlainTextReader>();
        return services;
    }
}

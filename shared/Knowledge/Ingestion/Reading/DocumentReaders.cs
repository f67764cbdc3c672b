using BotSuite.Knowledge.Ingestion.Reading.Pdf;
using BotSuite.Knowledge.Ingestion.Reading.Pictures;
using BotSuite.Knowledge.Ingestion.Reading.Sheets;
using BotSuite.Knowledge.Ingestion.Reading.Slides;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Ingestion.Reading.Word;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Puts the readers of PDF, office files and pictures into a process.</summary>
internal static class DocumentReaders
{
    /// <summary>Registers the readers with their settings.</summary>
    public static IServiceCollection AddDocumentReaders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReadingOptions>().Bind(configuration.GetSection(ReadingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidation>();
        services.AddSingleton<PageRecognition>();
        services.AddSingleton<IDocumentReader, PdfReader>();
        services.AddSingleton<IDocumentReader, WordReader>();
        services.AddSingleton<IDocumentReader, SlideReader>();
        services.AddSingleton<IDocumentReader, SheetReader>();
        services.AddSingleton<IDocumentReader, PictureReader>();
        services.AddSingleton<IDocumentReader, OldOfficeReader>();
        return services;
    }
}

using BotSuite.Knowledge.Ingestion.Reading.Isolation;
using BotSuite.Knowledge.Ingestion.Reading.Pdf;
using BotSuite.Knowledge.Ingestion.Reading.Pictures;
using BotSuite.Knowledge.Ingestion.Reading.Sheets;
using BotSuite.Knowledge.Ingestion.Reading.Slides;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Ingestion.Reading.Text;
using BotSuite.Knowledge.Ingestion.Reading.Word;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Puts the readers into a process.</summary>
internal static class DocumentReaders
{
    /// <summary>Registers the readers with their settings.</summary>
    public static IServiceCollection AddDocumentReaders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReadingOptions>().Bind(configuration.GetSection(ReadingOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidation>();
        services.AddHostedService<RecognitionNotice>();
        return services.AddReaders();
    }

    /// <summary>Registers the readers; those whose libraries meet hostile files work in a process of their own.</summary>
    public static IServiceCollection AddReaders(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ReadingWorkers>();
        services.AddSingleton<PageRecognition>();
        services.AddSingleton<IDocumentReader, OldOfficeReader>();
        services.AddTextReaders();
        return services.AddIsolated<PdfReader>().AddIsolated<WordReader>().AddIsolated<SlideReader>().AddIsolated<SheetReader>().AddIsolated<PictureReader>();
    }

    /// <summary>Registers a reader that works in a process of its own where the program has one.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="harmlessBytes">Files that are no larger than this are read in place.</param>
    public static IServiceCollection AddIsolated<TReader>(this IServiceCollection services, long harmlessBytes = 0) where TReader : class, IDocumentReader
    {
        services.AddSingleton<TReader>();
        return services.AddSingleton<IDocumentReader>(provider =>
            new IsolatedReader(provider.GetRequiredService<TReader>(), provider.GetRequiredService<ReadingWorkers>(), harmlessBytes));
    }
}

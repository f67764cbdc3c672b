using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Duplicates;
using BotSuite.Knowledge.Ingestion.Editing;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Scheduling;
using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge;

/// <summary>Puts ingestion and retrieval into a process.</summary>
public static class KnowledgeServices
{
    /// <summary>
    /// Registers <see cref="SourceImporter"/> and <see cref="IPassageRetriever"/>. The store has to be registered beside it
    /// (<c>AddBotSuiteDatabase</c>) and migrated before the start. Bad settings stop the start with an <see cref="OptionsValidationException"/>.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">Holds the sections <c>Ingestion</c>, <c>Retrieval</c> and <c>Embeddings</c>.</param>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IngestionOptions>().Bind(configuration.GetSection(IngestionOptions.Section)).ValidateOnStart();
        services.AddOptions<RetrievalOptions>().Bind(configuration.GetSection(RetrievalOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IngestionOptions>, IngestionOptionsValidation>();
        services.AddSingleton<IValidateOptions<RetrievalOptions>, RetrievalOptionsValidation>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<TextAnalyzer>();
        services.AddDocumentReaders(configuration);
        services.AddTables();
        services.AddFetchers(configuration).AddSchedules().AddSourceEditing();
        return services.AddEmbeddings(configuration).AddIngestion().AddPipeline().AddDuplicates().AddRetrieval().AddKernelMemory();
    }

    /// <summary>
    /// Loads the sample organisations into the store at the start, in Development and as long as nobody has put anything of their
    /// own there. Both processes may do so at the same time. Needs <see cref="AddKnowledge"/>.
    /// </summary>
    public static IServiceCollection AddSampleSources(this IServiceCollection services) =>
        services.AddSampleSources(Path.Combine(AppContext.BaseDirectory, "Samples"));

    internal static IServiceCollection AddSampleSources(this IServiceCollection services, string folder)
    {
        services.AddSingleton(new SampleFolder(folder));
        services.AddHostedService<SampleSources>().AddHostedService<SampleTables>();
        return services;
    }

    private static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddSingleton<SourceReading>();
        return services;
    }
}

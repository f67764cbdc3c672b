using BotSuite.Data;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Puts the pipeline into a process.</summary>
internal static class PipelineServices
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSteps()
        .AddRuns()
        .AddFrontDoors()
        .AddSingleton<IngestionWorkers>()
        .AddHostedService(root => root.GetRequiredService<IngestionWorkers>())
        .AddSingleton<SourcePurge>()
        .AddHostedService(root => root.GetRequiredService<SourcePurge>());

    private static IServiceCollection AddSteps(this IServiceCollection services) => services
        .AddSingleton<ISourceFetcher, LocalFetcher>()
        .AddSingleton<SourceFetchers>()
        .AddSingleton<OriginalStore>()
        .AddSingleton(root => new RetryDelays(root.GetRequiredService<IOptions<IngestionOptions>>(), new Random()))
        .AddSingleton<ItemEndings>()
        .AddSingleton<FetchStep>()
        .AddSingleton<ReadStep>()
        .AddSingleton<VersionContent>()
        .AddSingleton<DocumentVectors>()
        .AddSingleton<KnownDocuments>()
        .AddSingleton<SourceEdges>()
        .AddSingleton<DocumentStore>()
        .AddSingleton<PieceStoring>()
        .AddSingleton<ItemSteps>();

    private static IServiceCollection AddRuns(this IServiceCollection services) => services
        .AddSingleton<IngestionProcess>()
        .AddSingleton<IngestionSignal>()
        .AddSingleton<RunQueue>()
        .AddSingleton<RunDiscovery>()
        .AddSingleton<EdgeCleaning>()
        .AddSingleton<RunEndings>()
        .AddSingleton<PieceGuard>()
        .AddSingleton<GroupWork>()
        .AddSingleton<RunWork>()
        .AddSingleton<ImportStart>();

    // By hand, because the constructors take parts that are nobody else's business.
    private static IServiceCollection AddFrontDoors(this IServiceCollection services) => services
        .AddSingleton(root => new SourceImporter(
            root.GetRequiredService<ImportStart>(), root.GetRequiredService<RunDiscovery>(), root.GetRequiredService<RunWork>(),
            root.GetRequiredService<RunQueue>(), root.GetRequiredService<RunEndings>(), root.GetRequiredService<IngestionProcess>(),
            root.GetRequiredService<TimeProvider>(), root.GetRequiredService<ILogger<SourceImporter>>()))
        .AddSingleton(root => new SourceRuns(Contexts(root), root.GetRequiredService<IDatabaseProvider>(), root.GetRequiredService<IngestionSignal>(), root.GetRequiredService<TimeProvider>()))
        .AddSingleton<UploadWriter>()
        .AddSingleton<UploadTurns>()
        .AddSingleton(root => new SourceUploads(
            Contexts(root), root.GetRequiredService<IDatabaseProvider>(), root.GetRequiredService<UploadTurns>(), root.GetRequiredService<TimeProvider>()))
        .AddSingleton(root => new SourceRemoval(Contexts(root), root.GetRequiredService<IDatabaseProvider>(), root.GetRequiredService<TimeProvider>()));

    private static IDbContextFactory<BotSuiteDbContext> Contexts(IServiceProvider root) =>
        root.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();
}

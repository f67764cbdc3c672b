using BotSuite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Puts the pipeline into a process.</summary>
internal static class PipelineServices
{
    // By hand, because the constructors take parts that are nobody else's business.
    public static IServiceCollection AddPipeline(this IServiceCollection services) => services
        .AddSingleton<IngestionSignal>()
        .AddSingleton(root => new SourceRuns(Contexts(root), root.GetRequiredService<IngestionSignal>(), root.GetRequiredService<TimeProvider>()))
        .AddSingleton(root => new SourceUploads(
            Contexts(root), root.GetRequiredService<IDatabaseProvider>(), root.GetRequiredService<IngestionSignal>(), root.GetRequiredService<TimeProvider>()))
        .AddSingleton(root => new SourceRemoval(Contexts(root), root.GetRequiredService<TimeProvider>()));

    private static IDbContextFactory<BotSuiteDbContext> Contexts(IServiceProvider root) =>
        root.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();
}

using BotSuite.Data;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.Models;

/// <summary>Registers what brings an index from one model to another.</summary>
internal static class ModelChangeServices
{
    public static IServiceCollection AddModelChanges(this IServiceCollection services) => services.AddSingleton(provider => new ModelChanges(
        provider.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), provider.GetRequiredService<IDatabaseProvider>(),
        provider.GetRequiredService<IndexFollower>(), provider.GetRequiredService<SearchSettings>(), provider.GetRequiredService<EmbeddingModels>(),
        provider.GetRequiredService<VectorCache>(), provider.GetRequiredService<IOptions<EmbeddingsOptions>>(),
        provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ModelChanges>>()));
}

using BotSuite.Data;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Settings;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval;

/// <summary>Puts the search in memory into a process.</summary>
internal static class RetrievalServices
{
    public static IServiceCollection AddInMemoryRetrieval(this IServiceCollection services)
    {
        services.AddSingleton<Vocabulary>();
        services.AddSingleton<QueryTerms>();
        services.AddSingleton(provider => new ContentWords(provider.GetRequiredService<TextAnalyzer>()));
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton(root => new PassageVectorLoader(root.GetRequiredService<VectorCache>(), root.GetService<ITextEmbedder>()));
        services.AddSingleton<PassageLoader>();
        services.AddSingleton<CosineScales>();
        services.AddSingleton<QueryVectors>();
        services.AddSingleton<Reranking>();
        services.AddSingleton(provider => new SearchSettings(
            provider.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), provider.GetRequiredService<TextAnalyzer>(),
            provider.GetService<ITextEmbedder>(), provider.GetRequiredService<ILogger<SearchSettings>>()));
        services.AddSingleton(provider => new IndexCalibrations(
            provider.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), provider.GetService<ITextEmbedder>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IndexFollower>();
        services.AddSingleton<IPassageRetriever, InMemoryPassageRetriever>();
        services.AddHostedService<IndexFollowing>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<MissingVectors>(provider, new Random()));
        services.AddHostedService(provider => provider.GetRequiredService<MissingVectors>());
        return services;
    }
}

using BotSuite.Data;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Memory.Saved;
using BotSuite.Knowledge.Retrieval.Models;
using BotSuite.Knowledge.Retrieval.PostgreSql;
using BotSuite.Knowledge.Retrieval.Questions;
using BotSuite.Knowledge.Retrieval.Settings;
using BotSuite.Knowledge.Retrieval.Spelling;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval;

/// <summary>Puts search into a process: in memory, or in PostgreSQL where <c>Retrieval:Engine</c> says so.</summary>
internal static class RetrievalServices
{
    public static IServiceCollection AddRetrieval(this IServiceCollection services)
    {
        services.AddInMemoryRetrieval().AddPostgreSqlRetrieval();
        return services
            .AddSingleton<IPassageRetriever>(provider => Engine<InMemoryPassageRetriever, PostgreSqlPassageRetriever, IPassageRetriever>(provider))
            .AddSingleton<IHostedService>(provider => provider.GetRequiredService<IndexSaving>())
            .AddSingleton<IHostedService>(provider => Engine<IndexFollowing, TablesFollowing, IHostedService>(provider))
            .AddSingleton<IHostedService>(provider => Engine<MissingVectors, TablesEmbedding, IHostedService>(provider));
    }

    private static TService Engine<TInMemory, TPostgreSql, TService>(IServiceProvider provider)
        where TInMemory : TService where TPostgreSql : TService where TService : notnull =>
        provider.GetRequiredService<IOptions<RetrievalOptions>>().Value.IsPostgreSql
            ? provider.GetRequiredService<TPostgreSql>()
            : provider.GetRequiredService<TInMemory>();

    private static IServiceCollection AddInMemoryRetrieval(this IServiceCollection services)
    {
        services.AddSingleton<Vocabulary>();
        services.AddSingleton<QueryTerms>();
        services.AddSingleton(provider => new ContentWords(provider.GetRequiredService<TextAnalyzer>()));
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<FeedSignal>();
        services.AddSingleton(root => new PassageVectorLoader(root.GetRequiredService<VectorCache>()));
        services.AddSingleton<PassageLoader>();
        services.AddSingleton<CosineScales>();
        services.AddSingleton<QueryVectors>();
        services.AddSingleton<Reranking>();
        services.AddSingleton<SynonymList>();
        services.AddSingleton(provider => new SearchSettings(
            provider.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), provider.GetRequiredService<TextAnalyzer>(),
            provider.GetRequiredService<EmbeddingModels>(), provider.GetRequiredService<ILogger<SearchSettings>>()));
        services.AddSingleton(provider => new IndexCalibrations(
            provider.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), provider.GetRequiredService<SearchSettings>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddQuestionComparison();
        services.AddSavedIndexes();
        services.AddModelChanges();
        services.AddSingleton<IndexFollower>();
        services.AddSingleton<InMemoryPassageRetriever>();
        services.AddSingleton<IndexFollowing>();
        services.AddSingleton(provider => new IndexWordLists(
            provider.GetRequiredService<IndexFollower>(), provider.GetRequiredService<IOptions<RetrievalOptions>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<MissingVectors>(provider, new Random()));
        return services;
    }
}

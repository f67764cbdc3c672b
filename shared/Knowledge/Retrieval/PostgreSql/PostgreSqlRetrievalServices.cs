using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Puts the search in PostgreSQL into a process.</summary>
internal static class PostgreSqlRetrievalServices
{
    public static IServiceCollection AddPostgreSqlRetrieval(this IServiceCollection services)
    {
        services.AddSingleton<SearchDatabase>();
        services.AddSingleton<SearchSchema>();
        services.AddSingleton<StateTable>();
        services.AddSingleton<PassageTable>();
        services.AddSingleton<SearchTables>();
        services.AddSingleton<IndexFactsReader>();
        services.AddSingleton<CandidateQueries>();
        services.AddSingleton<CandidateSearch>();
        services.AddSingleton<RememberedPassages>();
        services.AddSingleton<PostgreSqlPassageRetriever>();
        services.AddSingleton<TablesFollowing>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TablesEmbedding>(provider, new Random()));
        services.AddHealthChecks().AddCheck<SearchTablesHealth>("search");
        return services;
    }
}

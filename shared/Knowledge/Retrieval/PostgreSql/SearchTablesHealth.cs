using BotSuite.Knowledge.Embeddings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>Whether the search tables, where they are searched, answer, and whether meaning is searched; says what is missing and how to come by it.</summary>
internal sealed class SearchTablesHealth(IOptions<RetrievalOptions> options, IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!options.Value.IsPostgreSql) return HealthCheckResult.Healthy();

        var database = services.GetRequiredService<SearchDatabase>();
        var tables = services.GetRequiredService<SearchTables>();
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"The search database {database.Address} does not answer.", exception);
        }

        if (tables.Support is not { } support) return HealthCheckResult.Degraded("The search tables have not been made ready yet.");
        return services.GetService<ITextEmbedder>() is { } embedder && tables.OwnVectors is null
            ? HealthCheckResult.Degraded($"Passages are searched by their words alone. {WhyNoVectors(support, embedder)}")
            : HealthCheckResult.Healthy();
    }

    /// <summary>What is missing for meaning to be searched, and the cure.</summary>
    public static string WhyNoVectors(PgvectorSupport support, ITextEmbedder embedder) => support switch
    {
        PgvectorSupport.NotInstalled => "The server has no pgvector. Install pgvector 0.7 or newer for its version of PostgreSQL and restart this program.",
        PgvectorSupport.NotAllowed => "pgvector is installed but not switched on, and this user may not do so. Run CREATE EXTENSION vector in this database as its owner and restart this program.",
        PgvectorSupport.TooOld => "pgvector is older than 0.7. Install a newer one, run ALTER EXTENSION vector UPDATE and restart this program.",
        _ => $"A vector of {embedder.ModelId} has {embedder.Dimensions} numbers, and pgvector keeps {VectorTable.MostDimensions} at the most. Set Embeddings:Dimensions lower, or choose another model.",
    };
}

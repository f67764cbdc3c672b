using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval.Models;

/// <summary>Whether an index is searched by words alone because the model that served it cannot be run any more.</summary>
public sealed class SearchModelHealth(ModelChanges changes, IOptions<RetrievalOptions> options) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (options.Value.IsPostgreSql) return HealthCheckResult.Healthy();
        var words = (await changes.StatesAsync(cancellationToken)).FirstOrDefault(state => state.Lost is not null && state.Serving is null);
        return words is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(
                $"Index '{words.Index}' is searched by words alone: '{words.Lost}' cannot be run any more, and {words.Embedded} of {words.Passages} passages have vectors of '{words.Configured}'.");
    }
}

using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Models;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Features.Sources.Models;

/// <summary>Registers what the pages tell of embedding models.</summary>
internal static class ModelServices
{
    /// <summary>Registers it. The search in PostgreSQL changes its models by itself and tells of it in its health entry.</summary>
    public static IServiceCollection AddModelStates(this IServiceCollection services) => services.AddScoped(provider =>
        new ListModelStates(provider.GetRequiredService<IOptions<RetrievalOptions>>().Value.IsPostgreSql
            ? _ => Task.FromResult<IReadOnlyList<ModelState>>([])
            : provider.GetRequiredService<ModelChanges>().StatesAsync));
}

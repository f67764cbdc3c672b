using BotSuite.Data;
using BotSuite.Knowledge.Retrieval.Keyword;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Retrieval.Memory.Saved;

/// <summary>Registers what keeps the indexes in a file.</summary>
internal static class SavedIndexServices
{
    public static IServiceCollection AddSavedIndexes(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SavedIndexes(
            provider.GetRequiredService<StorageDirectory>(), provider.GetRequiredService<ChangeFeed>(), provider.GetRequiredService<Vocabulary>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SavedIndexes>>()));
        services.AddSingleton<IndexSaving>();
        return services;
    }
}

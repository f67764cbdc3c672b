using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Ingestion.Duplicates;

/// <summary>Puts the search for duplicates into a process.</summary>
internal static class DuplicateServices
{
    public static IServiceCollection AddDuplicates(this IServiceCollection services) => services
        .AddSingleton<DuplicateFinder>()
        .AddSingleton<DuplicateList>()
        .AddSingleton<DuplicateWatch>()
        .AddHostedService(root => root.GetRequiredService<DuplicateWatch>());
}

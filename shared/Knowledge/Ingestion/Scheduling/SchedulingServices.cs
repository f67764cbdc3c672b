using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Ingestion.Scheduling;

/// <summary>Puts the schedules of sources into a process.</summary>
internal static class SchedulingServices
{
    public static IServiceCollection AddSchedules(this IServiceCollection services)
    {
        services.AddSingleton<SourceScheduler>();
        services.AddHostedService(root => root.GetRequiredService<SourceScheduler>());
        return services;
    }
}

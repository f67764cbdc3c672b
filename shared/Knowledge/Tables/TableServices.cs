using BotSuite.Data;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Tables.Matching;
using BotSuite.Knowledge.Tables.Reading;
using BotSuite.Knowledge.Tables.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Tables;

/// <summary>Puts tables into a process.</summary>
internal static class TableServices
{
    /// <summary>Registers <see cref="TableEditor"/>, <see cref="TableReadings"/> and <see cref="TableLookup"/>.</summary>
    public static IServiceCollection AddTables(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseRows>().AddSingleton<OriginRows>().AddSingleton<TableEditions>().AddSingleton<LiveTables>();
        // By hand, because their constructors take parts that are nobody else's business.
        services.AddSingleton(provider => new TableReadings(
            provider.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(),
            provider.GetRequiredService<OriginRows>(),
            provider.GetRequiredService<TableEditions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TableReadings>>()));
        services.AddSingleton(provider => new TableEditor(
            provider.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(),
            provider.GetRequiredService<IDatabaseProvider>(),
            provider.GetRequiredService<OriginRows>(),
            provider.GetRequiredService<TableReadings>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new TableSources(provider.GetRequiredService<DatabaseTables>()));
        services.AddSingleton(provider => new TableLookup(provider.GetRequiredService<LiveTables>()));
        return services.AddHostedService<TableSchedule>();
    }
}

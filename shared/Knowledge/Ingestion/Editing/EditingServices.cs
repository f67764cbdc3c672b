using BotSuite.Data;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using BotSuite.Knowledge.Ingestion.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>Puts the editing of sources into a process.</summary>
internal static class EditingServices
{
    // By hand, because the constructors take parts that are nobody else's business.
    public static IServiceCollection AddSourceEditing(this IServiceCollection services) => services
        .AddSingleton(root => new SourceEditor(
            root.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), root.GetRequiredService<IDatabaseProvider>(), root.GetRequiredService<DatabaseTables>(),
            root.GetRequiredService<IOptions<WebAccessOptions>>(), root.GetRequiredService<TimeProvider>()))
        .AddSingleton(root => new SourceTrial(
            root.GetServices<ISourceFetcher>(), root.GetRequiredService<SourceReading>(), root.GetRequiredService<IOptions<WebAccessOptions>>(), root.GetRequiredService<TimeProvider>()));
}

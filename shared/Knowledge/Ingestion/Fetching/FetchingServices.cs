using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Ingestion.Fetching.Feeds;
using BotSuite.Knowledge.Ingestion.Fetching.Pages;
using BotSuite.Knowledge.Ingestion.Fetching.Robots;
using BotSuite.Knowledge.Ingestion.Fetching.Sites;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>Puts the fetchers of pages, sites, feeds and databases into a process.</summary>
internal static class FetchingServices
{
    public static IServiceCollection AddFetchers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebAccessOptions>().Bind(configuration.GetSection(WebAccessOptions.Section)).ValidateOnStart();
        services.AddOptions<DatabasesOptions>().Bind(configuration.GetSection(DatabasesOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebAccessOptions>, WebAccessOptionsValidation>();
        services.AddSingleton<IValidateOptions<DatabasesOptions>, DatabasesOptionsValidation>();
        services.AddSingleton(root => new RobotIdentity(root.GetRequiredService<IOptions<WebAccessOptions>>(), configuration));
        services.AddSingleton<GuardedWeb>();
        services.AddSingleton<RobotsFiles>();
        services.AddSingleton<HostPace>();
        services.AddSingleton<PoliteWeb>();
        services.AddSingleton<SitemapTree>();
        services.AddSingleton<DatabaseTables>();
        services.AddSingleton<ISourceFetcher, WebPageFetcher>();
        services.AddSingleton<ISourceFetcher, SiteFetcher>();
        services.AddSingleton<ISourceFetcher, FeedFetcher>();
        services.AddSingleton<ISourceFetcher, DatabaseFetcher>();
        return services;
    }
}

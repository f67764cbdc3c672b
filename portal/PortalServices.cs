using System.Globalization;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.PostgreSql;
using BotSuite.Data.Sqlite;
using BotSuite.Data.SqlServer;
using BotSuite.Evaluation;
using BotSuite.Knowledge;
using BotSuite.Portal.Features.Sources;
using MudBlazor.Services;

namespace BotSuite.Portal;

/// <summary>What the portal is made of.</summary>
internal static class PortalServices
{
    /// <summary>The languages that the portal speaks; the first is the fallback.</summary>
    public static readonly CultureInfo[] Languages = [new("en"), new("ko")];

    /// <summary>Registers the pages and everything below them.</summary>
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddEngine(builder.Configuration).AddSampleSources();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.MaximumOpacity = 100;
            mud.SnackbarConfiguration.ShowTransitionDuration = 150;
        });
        builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Languages[0].Name);
            options.SupportedCultures = options.SupportedUICultures = Languages;
        });
        builder.Services.AddProblemDetails().AddHealthChecks().AddCheck<StoreHealth>("store");
        builder.Services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section);
        builder.Services.AddScoped<ListSources>().AddScoped<ListDocuments>();
        return builder;
    }

    /// <summary>Registers the store, retrieval, answering and evaluation: what pages and commands share.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, IConfiguration configuration) => services
        .AddBotSuiteDatabase(configuration, new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider())
        .AddKnowledge(configuration)
        .AddAnswering(configuration)
        .AddEvaluation();
}

using System.Globalization;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.PostgreSql;
using BotSuite.Data.Sqlite;
using BotSuite.Data.SqlServer;
using BotSuite.Evaluation;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Retrieval.Models;
using BotSuite.Portal.Features.Accounts;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Features.Sources.Adding;
using BotSuite.Portal.Features.Sources.Models;
using BotSuite.Portal.Features.Sources.Runs;
using BotSuite.Portal.Features.Tables;
using BotSuite.Portal.Layout;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MudBlazor;
using MudBlazor.Services;

namespace BotSuite.Portal;

/// <summary>What the portal is made of.</summary>
internal static class PortalServices
{
    private const string Address = "http://localhost:5080";
    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>The languages that the portal speaks; the first is the fallback.</summary>
    public static readonly CultureInfo[] Languages = [new("en"), new("ko")];

    /// <summary>Registers the pages and everything below them.</summary>
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.WebHost.UseStaticWebAssets();
        if (!NamesAddresses(builder.Configuration)) builder.WebHost.UseUrls(Address);
        builder.Services.AddEngine(builder.Configuration).AddSampleSources();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.MaximumOpacity = 100;
            mud.SnackbarConfiguration.ShowTransitionDuration = 150;
        });
        builder.Services.AddTransient<MudLocalizer, MudWords>();
        builder.Services.AddLocalization(options => options.ResourcesPath = "Resources");
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Languages[0].Name);
            options.SupportedCultures = options.SupportedUICultures = Languages;
        });
        builder.Services.AddProblemDetails().AddHealthChecks().AddCheck<StoreHealth>("store").AddCheck<SearchModelHealth>("search model");
        builder.Services.AddAccounts();
        builder.Services.AddDataProtection().SetApplicationName("BotSuite.Portal");
        builder.Services.AddOptions<KeyManagementOptions>().Configure<StorageDirectory, ILoggerFactory>((keys, store, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(store.Path, "portal-keys")), logs));
        builder.Services.AddScoped<ListSources>().AddScoped<FollowSources>().AddScoped<ListDocuments>().AddScoped<ShowDocument>().AddScoped<ListTables>()
            .AddScoped<AddSource>().AddScoped<ListRuns>().AddModelStates();
        return builder;
    }

    private static bool NamesAddresses(ConfigurationManager configuration) =>
        Array.Exists(AddressSettings, setting => !string.IsNullOrEmpty(configuration[setting]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    /// <summary>Registers the store, retrieval, answering and evaluation: what pages and commands share.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, IConfiguration configuration) => services
        .AddBotSuiteDatabase(configuration, new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider())
        .AddKnowledge(configuration)
        .AddAnswering(configuration)
        .AddEvaluation();
}

using BotSuite.Data;

namespace BotSuite.Portal.Commands;

/// <summary>The engine without the web, for one command.</summary>
internal static class CommandHost
{
    /// <summary>Starts it on a migrated store. The log goes to standard error, so that standard output holds results alone.</summary>
    /// <param name="settings">Settings as arguments, such as <c>--Storage:Directory data2</c>.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<IHost> StartAsync(string[] settings, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = settings,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = PortalContent.DefaultEnvironment(settings),
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            .AddFilter(null, LogLevel.Warning)
            // A start that fails is told by the command itself, once.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddEngine(builder.Configuration);

        var host = builder.Build();
        try
        {
            await host.Services.MigrateDatabaseAsync(cancellationToken);
            await host.StartAsync(cancellationToken);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }
}

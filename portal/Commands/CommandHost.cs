using BotSuite.Data;

namespace BotSuite.Portal.Commands;

/// <summary>The engine without the web, for one command. Stops when it is disposed of.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private readonly IHost _host;

    private CommandHost(IHost host) => _host = host;

    /// <summary>Its services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts it on a migrated store. The log goes to standard error, so that standard output holds results alone.</summary>
    /// <param name="settings">Settings as arguments, such as <c>--Storage:Directory=data2</c>.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<CommandHost> StartAsync(string[] settings, CancellationToken cancellationToken)
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
        // A command does its own work; what waits for the background is the business of processes that stay.
        builder.Configuration.AddInMemoryCollection([new("Ingestion:Workers", "0")]);
        builder.Services.AddEngine(builder.Configuration);

        var host = new CommandHost(builder.Build());
        try
        {
            await host.Services.MigrateDatabaseAsync(cancellationToken);
            await host._host.StartAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotSuite.BotFramework.Hosting;

/// <summary>
/// Makes the adapter when the host starts, so that a middleware which cannot be made stops the start instead of the first turn,
/// and the log says at once when nobody is authenticated.
/// </summary>
internal sealed class AdapterAtStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = services.GetRequiredService<CloudAdapter>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

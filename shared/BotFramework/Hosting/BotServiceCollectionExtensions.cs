using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BotSuite.BotFramework.Hosting;

/// <summary>Registers a bot.</summary>
public static class BotServiceCollectionExtensions
{
    /// <summary>
    /// Registers a bot, the adapter that serves it and all that they need. The configuration is checked when the host starts.
    /// What is registered before this call, such as a <see cref="TimeProvider"/>, stays.
    /// </summary>
    /// <typeparam name="TBot">The bot; made anew for each turn.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The root of the configuration; see <see cref="BotAuthenticationOptions"/> for its keys.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, IConfiguration configuration)
        where TBot : class, IBot
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<BotAuthenticationOptions>().Bind(configuration).ValidateOnStart();
        services.AddOptions<ConnectorOptions>().Bind(configuration.GetSection("Connector")).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotAuthenticationOptions>, BotAuthenticationOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConnectorOptions>, ConnectorOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(RetryJitter.Random);
        services.TryAddSingleton<SharedHttpClient>();
        services.TryAddSingleton<ConnectorTransport>();
        services.TryAddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.TryAddSingleton<TurnErrorHandler>();
        services.TryAddSingleton<CloudAdapter>();
        services.TryAddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        services.TryAddTransient<IBot, TBot>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AdapterAtStart>());
        return services;
    }

    /// <summary>Adds a step around the bot; steps run in the order in which they are added.</summary>
    /// <typeparam name="TMiddleware">The step; one object serves all turns.</typeparam>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMiddleware<TMiddleware>(this IServiceCollection services)
        where TMiddleware : class, IMiddleware
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<TMiddleware>();
        return services.AddSingleton<IMiddleware>(provider => provider.GetRequiredService<TMiddleware>());
    }
}

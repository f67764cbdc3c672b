using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Data;

/// <summary>Puts the store into a process, and its schema into the database.</summary>
public static partial class DatabaseServices
{
    /// <summary>
    /// Registers <see cref="IDbContextFactory{TContext}"/> of <see cref="BotSuiteDbContext"/> (pooled), <see cref="StorageDirectory"/>
    /// and the configured <see cref="IDatabaseProvider"/>. Bad settings stop the start with an <see cref="OptionsValidationException"/>.
    /// </summary>
    /// <param name="services">The services to add to; an <see cref="IHostEnvironment"/> has to be among them.</param>
    /// <param name="configuration">Holds the sections <c>Storage</c> and <c>Database</c>.</param>
    /// <param name="providers">The databases to choose from.</param>
    public static IServiceCollection AddBotSuiteDatabase(
        this IServiceCollection services, IConfiguration configuration, params IDatabaseProvider[] providers)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection(DatabaseOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidation>();
        services.AddSingleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidation>();

        services.AddSingleton(provider => new StorageDirectory(StorageDirectory.Locate(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Directory,
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath)));
        services.AddSingleton(new DatabaseProviders(providers));
        services.AddSingleton(provider =>
            provider.GetRequiredService<DatabaseProviders>().Find(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider)!);
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<BotSuiteDbContext>(Connect);
        return services;
    }

    /// <summary>
    /// Creates the database where there is none and brings its schema up to date. Both processes may do so at the same time;
    /// call it before anything reads the store.
    /// </summary>
    /// <exception cref="OptionsValidationException">A setting is wrong; the message names key, value and cure.</exception>
    /// <exception cref="DatabaseNotUsableException">The database cannot be reached, read or written to.</exception>
    public static async Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();
        var provider = services.GetRequiredService<IDatabaseProvider>();
        var clock = services.GetRequiredService<TimeProvider>();
        var begun = clock.GetTimestamp();

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await provider.MigrateAsync(context, cancellationToken);

        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseServices));
        Log.UpToDate(logger, provider.Name, (long)clock.GetElapsedTime(begun).TotalMilliseconds);
    }

    private static void Connect(IServiceProvider services, DbContextOptionsBuilder options)
    {
        var settings = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var folder = services.GetRequiredService<StorageDirectory>().Path;
        var provider = services.GetRequiredService<IDatabaseProvider>();
        var connectionString = string.IsNullOrWhiteSpace(settings.ConnectionString)
            ? provider.DefaultConnectionString(folder)!
            : provider.ReadConnectionString(settings.ConnectionString, folder);
        provider.Configure(options, connectionString);
        // A lost race is everyday life here (insert, and see whether somebody was faster). Whoever called gets the exception
        // and says what it means; EF Core would report each one as an error, twice and with its whole stack.
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The {Provider} database is up to date after {Milliseconds} ms.")]
        public static partial void UpToDate(ILogger logger, string provider, long milliseconds);
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BotSuite.Data;

/// <summary>Refuses a database that is not there to choose, and a connection string that it does not understand.</summary>
internal sealed class DatabaseOptionsValidation(
    DatabaseProviders providers, IHostEnvironment environment, IOptions<StorageOptions> storage)
    : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var provider = providers.Find(options.Provider);
        if (provider is null)
            return ValidateOptionsResult.Fail(
                $"Database:Provider is '{options.Provider}', which is no known database. " +
                $"Set Database:Provider to one of {string.Join(", ", providers.All.Select(known => known.Name))}.");

        // Whatever is wrong with the storage folder is said by its own validation.
        var folder = StorageDirectory.Locate(storage.Value.Directory, environment.ContentRootPath);
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            return provider.DefaultConnectionString(folder) is null
                ? ValidateOptionsResult.Fail(
                    $"Database:ConnectionString is missing, and Database:Provider {provider.Name} has no default. " +
                    $"Set Database:ConnectionString to the connection string of your {provider.Name} server.")
                : ValidateOptionsResult.Success;

        try
        {
            provider.ReadConnectionString(options.ConnectionString, folder);
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The value may hold a password, so it is not repeated.
            return ValidateOptionsResult.Fail(
                $"Database:ConnectionString is not a connection string for {provider.Name} ({exception.Message}) " +
                "Correct Database:ConnectionString, or remove it to use the default where there is one.");
        }
    }
}

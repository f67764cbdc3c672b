using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BotSuite.Data;

/// <summary>Refuses a storage folder that cannot be written to, before anything else is tried.</summary>
internal sealed class StorageOptionsValidation(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var path = options.Directory;
        try
        {
            path = StorageDirectory.Locate(options.Directory, environment.ContentRootPath);
            StorageDirectory.Prepare(path);
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail(
                $"Storage:Directory is '{path}', which cannot be written to ({exception.Message}) " +
                "Set Storage:Directory to a folder that this process may create files in.");
        }
    }
}

using Microsoft.Extensions.Options;

namespace BotSuite.BotFramework.Connector;

/// <summary>Checks <see cref="ConnectorOptions"/> at start.</summary>
internal sealed class ConnectorOptionsValidator : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options)
    {
        var failures = new List<string>();
        if (options.RequestTimeout < TimeSpan.FromSeconds(1) || options.RequestTimeout > TimeSpan.FromMinutes(5))
        {
            failures.Add($"Connector:RequestTimeout is '{options.RequestTimeout}'. Set it between 00:00:01 and 00:05:00; "
                + "00:00:30 is thirty seconds.");
        }

        if (options.LongestRetryAfter < TimeSpan.Zero || options.LongestRetryAfter > TimeSpan.FromMinutes(10))
        {
            failures.Add($"Connector:LongestRetryAfter is '{options.LongestRetryAfter}'. Set it between 00:00:00 and 00:10:00; "
                + "00:01:00 is one minute.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}

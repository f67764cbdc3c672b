using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>Stops the start on databases that cannot be read from, naming key and cure; values are not named, for they hold secrets.</summary>
internal sealed class DatabasesOptionsValidation : IValidateOptions<DatabasesOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabasesOptions options)
    {
        var faults = new List<string>();
        foreach (var (database, access) in options.Databases)
        {
            var key = $"{DatabasesOptions.Section}:Databases:{database}";
            if (!Enum.TryParse<DatabaseKind>(access.Provider, ignoreCase: true, out var kind) || !Enum.IsDefined(kind) || char.IsAsciiDigit(access.Provider[0]))
                faults.Add($"{key}:Provider is '{access.Provider}'. Set it to Sqlite, SqlServer or PostgreSql.");
            else if (DatabaseDialect.Of(kind).WhyNotConnect(access.ConnectionString) is { } reason)
                faults.Add($"{key}:ConnectionString {reason}");
        }

        if (options.DatabaseTimeout < TimeSpan.FromSeconds(1) || options.DatabaseTimeout > TimeSpan.FromHours(1))
            faults.Add($"{DatabasesOptions.Section}:{nameof(options.DatabaseTimeout)} is '{options.DatabaseTimeout}'. Set it to a time from one second to one hour.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}

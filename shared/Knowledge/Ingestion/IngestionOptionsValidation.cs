using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion;

/// <summary>Stops the start on settings that cannot work, naming key, value and cure.</summary>
internal sealed class IngestionOptionsValidation : IValidateOptions<IngestionOptions>
{
    public ValidateOptionsResult Validate(string? name, IngestionOptions options)
    {
        var faults = new List<string>();
        Check(faults, nameof(options.MaximumFileBytes), options.MaximumFileBytes, 1_000_000_000);
        Check(faults, nameof(options.MaximumLineBytes), options.MaximumLineBytes, 64 * 1024 * 1024);
        Check(faults, nameof(options.MaximumDocumentCharacters), options.MaximumDocumentCharacters, 100_000_000);
        Check(faults, nameof(options.MaximumDocuments), options.MaximumDocuments, 10_000_000);
        Check(faults, nameof(options.BatchSize), options.BatchSize, 500);
        Check(faults, nameof(options.Workers), options.Workers, 64, least: 0);
        Check(faults, nameof(options.MaximumAttempts), options.MaximumAttempts, 100);
        CheckTime(faults, nameof(options.RetryDelay), options.RetryDelay);
        CheckTime(faults, nameof(options.LongestRetryDelay), options.LongestRetryDelay);
        CheckTime(faults, nameof(options.PollInterval), options.PollInterval, TimeSpan.FromMilliseconds(50));
        if (options.GatherFor < TimeSpan.Zero || options.GatherFor > TimeSpan.FromSeconds(10))
            faults.Add($"{IngestionOptions.Section}:{nameof(options.GatherFor)} is {options.GatherFor}. Set it to a time from 0 to 10 seconds, such as 00:00:00.5.");
        if (options.PurgeAfter < TimeSpan.Zero || options.PurgeAfter > TimeSpan.FromDays(3650))
            faults.Add($"{IngestionOptions.Section}:{nameof(options.PurgeAfter)} is {options.PurgeAfter}. Set it to a time from 0 to 3650 days, such as 7.00:00:00.");
        CheckTime(faults, nameof(options.WaitForOtherImport), options.WaitForOtherImport);
        CheckTime(faults, nameof(options.OtherImportIsDeadAfter), options.OtherImportIsDeadAfter, TimeSpan.FromMilliseconds(100));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(List<string> faults, string key, long value, long most, long least = 1)
    {
        if (value < least || value > most)
            faults.Add($"{IngestionOptions.Section}:{key} is {value}. Set it to a number from {least} to {most}.");
    }

    private static void CheckTime(List<string> faults, string key, TimeSpan value, TimeSpan least = default)
    {
        if (value < least || value > TimeSpan.FromHours(24))
            faults.Add($"{IngestionOptions.Section}:{key} is {value}. Set it to a time from {least} to 24 hours.");
    }
}

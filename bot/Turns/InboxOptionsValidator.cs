using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Turns;

/// <summary>Checks the section <c>Turns</c> at start.</summary>
internal sealed class InboxOptionsValidator : IValidateOptions<InboxOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, InboxOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(InboxOptions options)
    {
        if (options.Parallel is < 1 or > 1000) yield return $"Turns:Parallel is {options.Parallel}. Use a number from 1 to 1000.";
        if (options.MaximumAttempts is < 1 or > 10) yield return $"Turns:MaximumAttempts is {options.MaximumAttempts}. Use a number from 1 to 10.";
        if (options.RetryDelay < TimeSpan.Zero || options.RetryDelay > TimeSpan.FromMinutes(1))
            yield return $"Turns:RetryDelay is {options.RetryDelay}. Use a time from 00:00:00 to 00:01:00.";
        if (options.Lease < TimeSpan.FromSeconds(5) || options.Lease > TimeSpan.FromMinutes(10))
            yield return $"Turns:Lease is {options.Lease}. Use a time from 00:00:05 to 00:10:00.";
        if (options.TimeLimit < TimeSpan.FromSeconds(1) || options.TimeLimit > TimeSpan.FromMinutes(30))
            yield return $"Turns:TimeLimit is {options.TimeLimit}. Use a time from 00:00:01 to 00:30:00.";
        if (options.StopGrace < TimeSpan.Zero || options.StopGrace > TimeSpan.FromMinutes(5))
            yield return $"Turns:StopGrace is {options.StopGrace}. Use a time from 00:00:00 to 00:05:00.";
    }
}

using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Privacy;

/// <summary>Checks <see cref="PrivacyOptions"/> at start.</summary>
internal sealed class PrivacyOptionsValidation : IValidateOptions<PrivacyOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, PrivacyOptions options) =>
        options.RetentionDays is >= 1 and <= PrivacyOptions.MostDays
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Privacy:RetentionDays is {options.RetentionDays}. Set it to a number of days from 1 to {PrivacyOptions.MostDays}, or remove it for 365.");
}

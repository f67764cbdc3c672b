using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Features.Accounts;

/// <summary>Stops the start where a setting of the sign-in cannot be meant.</summary>
internal sealed class AuthOptionsValidation : IValidateOptions<AuthOptions>
{
    private const int ShortestCode = 8;

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, AuthOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(AuthOptions options)
    {
        if (!Enum.IsDefined(options.Mode)) yield return $"Auth:Mode is '{options.Mode}'. Known is: {string.Join(", ", Enum.GetNames<AuthMode>())}.";
        if (options.SetupCode.Length is > 0 and < ShortestCode) yield return $"Auth:SetupCode has {options.SetupCode.Length} characters. Give it {ShortestCode} or more, or leave it out: then the log tells one.";
        if (options.WrongPasswords is < 3 or > 20) yield return $"Auth:WrongPasswords is {options.WrongPasswords}. Set a number from 3 to 20.";
        if (options.LockedFor < TimeSpan.FromMinutes(1) || options.LockedFor > TimeSpan.FromDays(1)) yield return $"Auth:LockedFor is {options.LockedFor}. Set a time from 00:01:00 to 1.00:00:00.";
        if (options.PasswordLength is < 8 or > 64) yield return $"Auth:PasswordLength is {options.PasswordLength}. Set a number from 8 to 64.";
        if (options.SessionLifetime < TimeSpan.FromMinutes(5) || options.SessionLifetime > TimeSpan.FromDays(30)) yield return $"Auth:SessionLifetime is {options.SessionLifetime}. Set a time from 00:05:00 to 30.00:00:00.";
        if (options.SignInsPerMinute is < 5 or > 10_000) yield return $"Auth:SignInsPerMinute is {options.SignInsPerMinute}. Set a number from 5 to 10000.";
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Checks the bot's identity and the channels' addresses at start; each message names the key, its value and the cure.</summary>
public sealed class BotAuthenticationOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotAuthenticationOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = IdentityFailures(options).Concat(CloudFailures(options)).Concat(ChannelFailures(options.Channels)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> IdentityFailures(BotAuthenticationOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.MicrosoftAppId))
            return AnonymousFailures(options);
        if (string.IsNullOrWhiteSpace(options.MicrosoftAppType))
            return TenantWithoutTypeFailures(options).Concat(CredentialChecks.Failures(options, BotAppType.MultiTenant));
        if (!AuthenticationSettings.TryParseAppType(options.MicrosoftAppType, out var type))
            return [$"MicrosoftAppType is '{options.MicrosoftAppType}'. Set it to MultiTenant, SingleTenant or UserAssignedMSI."];
        return TenantFailures(options, type).Concat(CredentialChecks.Failures(options, type));
    }

    private IEnumerable<string> AnonymousFailures(BotAuthenticationOptions options)
    {
        if (!string.IsNullOrEmpty(options.MicrosoftAppPassword) || !string.IsNullOrEmpty(options.MicrosoftAppTenantId))
        {
            yield return "MicrosoftAppId is empty although MicrosoftAppPassword or MicrosoftAppTenantId is set. "
                + "Set MicrosoftAppId to the app (client) id of the bot's registration, or remove the other two.";
        }
        else if (options.Channels.MessagesEnabled && !environment.IsDevelopment())
        {
            yield return $"MicrosoftAppId is empty, so nobody who calls the bot could be authenticated, and the environment is "
                + $"'{environment.EnvironmentName}'. Set MicrosoftAppId and MicrosoftAppPassword; or set Channels:MessagesEnabled "
                + "to false if the bot serves its own web chat only; or, on a developer's machine, set ASPNETCORE_ENVIRONMENT to Development.";
        }
    }

    private static IEnumerable<string> TenantWithoutTypeFailures(BotAuthenticationOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId))
        {
            yield return $"MicrosoftAppTenantId is '{options.MicrosoftAppTenantId}' but MicrosoftAppType is empty, which means MultiTenant "
                + "and ignores the tenant. Set MicrosoftAppType to SingleTenant, or remove MicrosoftAppTenantId.";
        }
    }

    private static IEnumerable<string> TenantFailures(BotAuthenticationOptions options, BotAppType type)
    {
        if (type != BotAppType.MultiTenant && string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId))
        {
            yield return $"MicrosoftAppTenantId is empty but MicrosoftAppType is {type}. Set it to the tenant id shown on the "
                + "overview page of the bot's app registration.";
        }
    }

    private IEnumerable<string> CloudFailures(BotAuthenticationOptions options)
    {
        var cloud = ChannelCloud.Find(options.ChannelService);
        if (cloud is null)
        {
            yield return $"ChannelService is '{options.ChannelService}'. Leave it empty for the public cloud, or set it to "
                + $"{ChannelCloud.UsGovernment.ChannelService} or {ChannelCloud.China.ChannelService}.";
        }
        else if (NeedsTenant(options, cloud))
        {
            yield return $"MicrosoftAppTenantId is empty but the {cloud.Name} cloud has no tenant shared by all bots. "
                + "Set MicrosoftAppType to SingleTenant and MicrosoftAppTenantId to the bot's tenant.";
        }

        (string Key, string? Value)[] addresses =
        [
            (nameof(options.ToBotFromChannelOpenIdMetadataUrl), options.ToBotFromChannelOpenIdMetadataUrl),
            (nameof(options.ToBotFromEmulatorOpenIdMetadataUrl), options.ToBotFromEmulatorOpenIdMetadataUrl),
            (nameof(options.ToChannelFromBotLoginUrl), options.ToChannelFromBotLoginUrl),
        ];
        foreach (var (key, value) in addresses)
        {
            if (AddressFailure(key, value) is { } failure)
                yield return failure;
        }
    }

    private static bool NeedsTenant(BotAuthenticationOptions options, ChannelCloud cloud) =>
        cloud.DefaultTenant is null && !string.IsNullOrWhiteSpace(options.MicrosoftAppId)
        && string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId) && string.IsNullOrWhiteSpace(options.ToChannelFromBotLoginUrl);

    private string? AddressFailure(string key, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            return $"{key} is '{value}', which is no absolute web address. Set it to one that begins with https://.";
        if (address.Scheme == Uri.UriSchemeHttps)
            return null;
        if (!address.IsLoopback)
            return $"{key} is '{value}'. Plain http is accepted for this machine only (localhost, 127.0.0.1): use https.";
        return environment.IsProduction()
            ? $"{key} is '{value}' and the environment is Production, where plain http is never accepted: use https."
            : null;
    }

    private static IEnumerable<string> ChannelFailures(ChannelOptions options)
    {
        if (options.KeyRefreshMinimumInterval < TimeSpan.FromSeconds(1) || options.KeyRefreshMinimumInterval > TimeSpan.FromDays(1))
        {
            yield return $"Channels:KeyRefreshMinimumInterval is '{options.KeyRefreshMinimumInterval}'. "
                + "Set it between 00:00:01 and 1.00:00:00; 00:05:00 is five minutes.";
        }
    }
}

using System.Security.Cryptography;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Checks at start what the bot proves its identity with: exactly one of secret, certificate and federated identity, or none for a managed identity.</summary>
internal static class CredentialChecks
{
    /// <summary>What is wrong, each in a sentence with key, value and cure; no secret is shown.</summary>
    public static IEnumerable<string> Failures(BotAuthenticationOptions options, BotAppType type)
    {
        var given = Given(options).ToArray();
        if (type == BotAppType.UserAssignedMSI)
            return given.Select(key => $"{key} is set (its value is not shown) but MicrosoftAppType is UserAssignedMSI, which proves itself. "
                + $"Remove {key}, or set MicrosoftAppType to SingleTenant.");
        return given switch
        {
            [] => [Missing(options, type)],
            [not nameof(options.MicrosoftAppPassword)] when IsPlainHttp(options.ToChannelFromBotLoginUrl) =>
                [$"ToChannelFromBotLoginUrl is '{options.ToChannelFromBotLoginUrl}', where only a secret is understood. Use https, or set MicrosoftAppPassword instead of {given[0]}."],
            [nameof(options.MicrosoftAppCertificatePath)] => CertificateFailures(options),
            [_] => [],
            _ => [$"{string.Join(" and ", given)} are set (their values are not shown), and one is enough. Keep the one that the app's registration knows."],
        };
    }

    private static IEnumerable<string> Given(BotAuthenticationOptions options)
    {
        if (!string.IsNullOrEmpty(options.MicrosoftAppPassword)) yield return nameof(options.MicrosoftAppPassword);
        if (!string.IsNullOrWhiteSpace(options.MicrosoftAppCertificatePath)) yield return nameof(options.MicrosoftAppCertificatePath);
        if (!string.IsNullOrWhiteSpace(options.MicrosoftAppFederatedClientId)) yield return nameof(options.MicrosoftAppFederatedClientId);
    }

    private static bool IsPlainHttp(string? address) =>
        address?.TrimStart().StartsWith("http:", StringComparison.OrdinalIgnoreCase) == true;

    private static string Missing(BotAuthenticationOptions options, BotAppType type) =>
        $"MicrosoftAppPassword is empty but MicrosoftAppId is '{options.MicrosoftAppId}' and MicrosoftAppType is {type}. "
        + "Set it to the value (not the id) of a client secret of the app; or set MicrosoftAppCertificatePath or "
        + "MicrosoftAppFederatedClientId; or set MicrosoftAppType to UserAssignedMSI.";

    private static string[] CertificateFailures(BotAuthenticationOptions options)
    {
        try
        {
            AppCertificate.Load(options.MicrosoftAppCertificatePath!, options.MicrosoftAppCertificatePassword).Dispose();
            return [];
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return [$"MicrosoftAppCertificatePath is '{options.MicrosoftAppCertificatePath}', which gives no certificate with a private key "
                + $"({exception.Message}) Name a .pem or .pfx file with both, and its password in MicrosoftAppCertificatePassword."];
        }
    }
}

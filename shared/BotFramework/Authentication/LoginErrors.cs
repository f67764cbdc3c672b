using System.Text.RegularExpressions;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Says what the login service's error codes mean for the bot's configuration.</summary>
internal static partial class LoginErrors
{
    /// <summary>Makes the exception for a refusal.</summary>
    /// <param name="settings">What the bot tried to sign in with.</param>
    /// <param name="error">The service's short code, such as <c>invalid_client</c>.</param>
    /// <param name="description">The service's sentence, which begins with an AADSTS code.</param>
    /// <param name="innerException">The failure behind it, if there is one.</param>
    public static TokenRequestException Explain(
        AuthenticationSettings settings, string? error, string? description, Exception? innerException = null)
    {
        var code = Code().Match(description ?? "").Value;
        var cure = Cure(settings, code, error);
        var said = Printable.Of(code.Length > 0 ? code : error ?? "an error without a code");
        return new TokenRequestException($"The login service at {settings.LoginUrl} refused with {said}. {cure}", innerException);
    }

    private static string Cure(AuthenticationSettings settings, string code, string? error) => code switch
    {
        "AADSTS700016" or "AADSTS7000229" =>
            $"The app MicrosoftAppId '{settings.AppId}' does not exist in that directory. Look at MicrosoftAppType ('{settings.AppType}') "
            + $"and MicrosoftAppTenantId ('{settings.TenantId}'): an app of a single tenant needs SingleTenant and its own tenant's id.",
        "AADSTS90002" or "AADSTS900023" or "AADSTS900021" =>
            $"The directory does not exist. Look at MicrosoftAppTenantId ('{settings.TenantId}') and ToChannelFromBotLoginUrl.",
        "AADSTS7000215" =>
            "The secret is wrong. Look at MicrosoftAppPassword: it must be a client secret's value, not its id.",
        "AADSTS7000222" =>
            "The secret has expired. Make a new client secret and set MicrosoftAppPassword to its value.",
        "AADSTS700027" or "AADSTS7000214" or "AADSTS700030" =>
            "The certificate is not the app's, or has expired. Look at MicrosoftAppCertificatePath, and at the certificates of the registration.",
        "AADSTS70021" or "AADSTS700211" or "AADSTS700212" or "AADSTS700213" =>
            $"No federated credential of the app fits. Look at MicrosoftAppFederatedClientId ('{settings.FederatedClientId}') and at the registration.",
        "AADSTS500011" or "AADSTS70011" or "AADSTS1002012" =>
            $"The scope is unknown there. Look at ToChannelFromBotOAuthScope ('{settings.OAuthScope}') and ChannelService.",
        _ when error is "invalid_instance" =>
            "It is not among the known authorities. Look at ToChannelFromBotLoginUrl; if it is right, set ValidateAuthority to false.",
        _ when error?.StartsWith("managed_identity", StringComparison.Ordinal) == true =>
            $"The managed identity MicrosoftAppFederatedClientId '{settings.FederatedClientId}' gave no token. It must be assigned to the machine that the bot runs on.",
        _ when error is "invalid_client" or "unauthorized_client" =>
            "Look at MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType and MicrosoftAppTenantId.",
        _ => "Look at MicrosoftAppId, MicrosoftAppTenantId and ToChannelFromBotLoginUrl.",
    };

    [GeneratedRegex(@"AADSTS\d{4,9}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Code();
}

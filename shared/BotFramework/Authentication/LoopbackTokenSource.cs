using System.Text.Json;
using BotSuite.BotFramework.Connector;

namespace BotSuite.BotFramework.Authentication;

/// <summary>
/// Client credentials (RFC 6749, section 4.4) against a login server on this machine over plain http, which MSAL refuses. For
/// tests and local channels; <see cref="AccessTokenSources"/> never chooses it for another machine or in Production.
/// </summary>
internal sealed class LoopbackTokenSource(AuthenticationSettings settings, string scope, SharedHttpClient http, TimeProvider clock)
    : IAccessTokenSource
{
    private const int AnswerLimit = 64 * 1024;

    public async Task<AccessToken> AcquireAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_id", settings.AppId),
            new("client_secret", settings.AppPassword),
            new("scope", scope),
        ]);
        var address = new Uri(settings.LoginUrl.AbsoluteUri.TrimEnd('/') + "/oauth2/v2.0/token");
        using var response = await http.Client.PostAsync(address, form, cancellationToken);
        var body = await LimitedContent.ReadAsync(response.Content, AnswerLimit, cancellationToken);
        return Read(response.IsSuccessStatusCode, body);
    }

    private AccessToken Read(bool success, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (!success)
                throw LoginErrors.Explain(settings, Text(root, "error"), Text(root, "error_description"));
            var value = Text(root, "access_token");
            if (string.IsNullOrEmpty(value) || !root.TryGetProperty("expires_in", out var lifetime) || !lifetime.TryGetInt32(out var seconds))
                throw new TokenRequestException($"The login service at {settings.LoginUrl} gave no access_token with expires_in.");
            return new AccessToken(value, clock.GetUtcNow().AddSeconds(seconds));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new TokenRequestException($"The login service at {settings.LoginUrl} gave an answer that is no JSON object.", exception);
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

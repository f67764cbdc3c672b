using Microsoft.IdentityModel.JsonWebTokens;

namespace BotSuite.BotFramework.Authentication;

/// <summary>
/// Checks tokens that the Bot Framework Emulator or the Agents Playground got with the bot's own secret. Such a token proves
/// that the caller knows the secret; it is bound to no channel and to no service URL, so it is accepted only where
/// <c>Channels:AcceptEmulatorTokens</c> says so.
/// </summary>
internal sealed class EmulatorTokenValidator(AuthenticationSettings settings, SigningKeySource keys, TokenSignature signature)
{
    /// <summary>Whether a token claims to be of this kind.</summary>
    public bool Claims(JsonWebToken token) => settings.EmulatorIssuers.Contains(token.Issuer, StringComparer.Ordinal);

    /// <summary>Checks a token of this kind.</summary>
    public async ValueTask<TokenCheck> CheckAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (!settings.AcceptEmulatorTokens)
            return TokenCheck.Refused("it is an Emulator's token, and Channels:AcceptEmulatorTokens is false");
        if (AppIdOf(token) != settings.AppId)
            return TokenCheck.Refused($"the token was issued to app '{Printable.Of(AppIdOf(token))}', not to MicrosoftAppId '{settings.AppId}'");
        if (string.IsNullOrEmpty(token.Kid))
            return TokenCheck.Refused("the token names no key id");
        if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
            return TokenCheck.Refused($"no key with the id '{Printable.Of(token.Kid)}' is known");
        return await signature.CheckAsync(token, key.Key, token.Issuer, settings.AppId!);
    }

    private static string? AppIdOf(JsonWebToken token)
    {
        var version = token.TryGetPayloadValue<string>(AuthenticationConstants.VersionClaim, out var stated) ? stated : null;
        var claim = version == "2.0" ? AuthenticationConstants.AuthorizedParty : AuthenticationConstants.AppIdClaim;
        return token.TryGetPayloadValue<string>(claim, out var appId) ? appId : null;
    }
}

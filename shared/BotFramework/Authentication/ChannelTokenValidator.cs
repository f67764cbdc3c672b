using Microsoft.IdentityModel.JsonWebTokens;

namespace BotSuite.BotFramework.Authentication;

/// <summary>
/// Decides whether an activity really comes from the channel that it names. The token must be signed by a key that is endorsed
/// for this channel, be meant for this bot, be in force, and be bound to the service URL that the activity carries: the bot
/// will send its own token to that URL.
/// </summary>
internal sealed class ChannelTokenValidator(AuthenticationSettings settings, SigningKeySource keys, TokenSignature signature)
{
    /// <summary>Checks a token against the activity that it came with.</summary>
    public async ValueTask<TokenCheck> CheckAsync(
        JsonWebToken token, string? channelId, string? serviceUrl, CancellationToken cancellationToken)
    {
        // What costs nothing comes first, so that a stranger's token causes no look for its key.
        if (ClaimsRefusal(token, channelId, serviceUrl) is { } refusal)
            return TokenCheck.Refused(refusal);
        if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
            return TokenCheck.Refused($"no key with the id '{Printable.Of(token.Kid)}' is known");
        if (!key.Endorsements.Contains(channelId!))
            return TokenCheck.Refused($"the key '{Printable.Of(token.Kid)}' is not endorsed for channel '{Printable.Of(channelId)}'");
        return await signature.CheckAsync(token, key.Key, settings.TokenIssuer, settings.AppId!);
    }

    private string? ClaimsRefusal(JsonWebToken token, string? channelId, string? serviceUrl)
    {
        if (token.Issuer != settings.TokenIssuer)
            return $"the token's issuer is '{Printable.Of(token.Issuer)}', not '{settings.TokenIssuer}'";
        if (!token.Audiences.Contains(settings.AppId, StringComparer.Ordinal))
            return $"the token is for '{Printable.Of(string.Join(' ', token.Audiences))}', not for MicrosoftAppId '{settings.AppId}'";
        if (string.IsNullOrEmpty(token.Kid))
            return "the token names no key id";
        if (string.IsNullOrEmpty(channelId))
            return "the activity names no channel";
        if (string.IsNullOrEmpty(serviceUrl))
            return "the activity has no service URL to compare with the token's";
        var claim = ServiceUrlOf(token);
        return string.Equals(claim, serviceUrl, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"the token is bound to the service URL '{Printable.Of(claim)}', the activity says '{Printable.Of(serviceUrl)}'";
    }

    // The documentation writes serviceUrl, the tokens serviceurl.
    private static string? ServiceUrlOf(JsonWebToken token) =>
        token.TryGetPayloadValue<string>(AuthenticationConstants.ServiceUrlClaim, out var claim)
        || token.TryGetPayloadValue("serviceUrl", out claim)
            ? claim
            : null;
}

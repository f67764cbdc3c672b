using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotSuite.BotFramework.Authentication;

/// <summary>The part of the check that is the same for every kind of token: signature, issuer, audience and times.</summary>
internal sealed class TokenSignature(TimeProvider clock)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Checks a token against one key.</summary>
    /// <param name="token">The token, whose key id has led to <paramref name="key"/>.</param>
    /// <param name="key">The key that must have signed it.</param>
    /// <param name="issuer">The issuer that it must have.</param>
    /// <param name="audience">The app id that it must be for.</param>
    public async Task<TokenCheck> CheckAsync(JsonWebToken token, SecurityKey key, string issuer, string audience)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidIssuer = issuer,
            ValidAudience = audience,
            RequireAudience = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsInForce,
            LogValidationExceptions = false,
        });
        return result.IsValid
            ? TokenCheck.Accepted(new ClaimsIdentity(result.ClaimsIdentity.Claims, "bearer"))
            : TokenCheck.Refused(Describe(result.Exception));
    }

    private bool IsInForce(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } start || now >= start - ClockSkew);
    }

    private static string Describe(Exception exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException => "the token has expired, is not yet valid, or does not say when it expires",
        SecurityTokenInvalidSignatureException => "the token's signature does not fit its key",
        _ => $"the token failed its check: {exception.GetType().Name}",
    };
}

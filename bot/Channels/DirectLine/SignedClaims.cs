using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Signs claims as a JWT (RFC 7519, HS256) and reads them back. Tokens and stream tickets are both such, under different keys.</summary>
internal sealed class SignedClaims(byte[] key, TimeProvider clock)
{
    private const string Issuer = "botsuite";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SymmetricSecurityKey _key = new(key);

    /// <summary>The texts of a claim that is a list; none where it is absent or of another kind.</summary>
    public static string[] Texts(JsonWebToken claims, string name) =>
        claims.TryGetPayloadValue<JsonElement>(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(text => text.GetString() ?? "")]
            : [];

    /// <summary>Signs the claims for a lifetime from now, under a fresh id (<c>jti</c>).</summary>
    public string Sign(Dictionary<string, object> claims, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow();
        claims[JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString("N");
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>Reads a token. The expiry is reported, not judged.</summary>
    /// <returns>The claims and whether they have expired; null where the text is not signed by this key.</returns>
    public async Task<(JsonWebToken Claims, bool Expired)?> ReadAsync(string text)
    {
        var result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = _key,
            ValidIssuer = Issuer,
            ValidateAudience = false,
            // Judged below by our own clock and without leeway: both ends of the comparison are ours.
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token) return null;
        if (token.ValidTo == DateTime.MinValue) return null;
        return (token, token.ValidTo <= clock.GetUtcNow().UtcDateTime);
    }
}

using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotSuite.BotFramework.Authentication;

/// <summary>The token in an <c>Authorization</c> header, not yet believed.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    // Channel tokens have about 1.5 KB; what is longer is refused before it is decoded.
    private const int LengthLimit = 16 * 1024;

    /// <summary>Reads exactly <c>Bearer x</c>, with x a signed token of the only algorithm that channels use.</summary>
    /// <returns>The token, or the reason why there is none.</returns>
    public static (JsonWebToken? Token, string? Refusal) Read(string? header)
    {
        if (string.IsNullOrEmpty(header))
            return (null, "there is no Authorization header");
        if (!header.StartsWith(Scheme, StringComparison.Ordinal) || header.Length == Scheme.Length
            || header.AsSpan(Scheme.Length).ContainsAny(' ', ',', '\t'))
        {
            return (null, "the Authorization header is not exactly 'Bearer <token>'");
        }

        if (header.Length > LengthLimit)
            return (null, $"the token is longer than {LengthLimit} characters");

        var token = new JsonWebToken(header[Scheme.Length..]);
        if (token.IsEncrypted || token.Alg != SecurityAlgorithms.RsaSha256)
            return (null, $"the token's algorithm is '{Printable.Of(token.Alg)}', not RS256");
        if (token.TryGetHeaderValue<object>("crit", out _))
            return (null, "the token demands an extension (crit), and none is known");
        return (token, null);
    }
}

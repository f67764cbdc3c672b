using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Issues and reads Direct Line tokens: JWTs with the claims <c>conv</c>, <c>user</c>, <c>name</c>, <c>origins</c>,
/// <c>audience</c>, <c>exp</c> and <c>jti</c>. Web Chat reads <c>user</c> out of them to know who it speaks for.
/// </summary>
public sealed class DirectLineTokens(DirectLineSecret secret, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private readonly SignedClaims _claims = new(secret.KeyFor("direct line token"), clock);

    /// <summary>How long a new token is good for, in seconds.</summary>
    public int LifetimeSeconds => (int)options.Value.TokenLifetime.TotalSeconds;

    /// <summary>Issues a token, good from now for <see cref="DirectLineOptions.TokenLifetime"/>.</summary>
    public string Issue(DirectLineToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        var claims = new Dictionary<string, object> { ["conv"] = token.ConversationId, ["user"] = token.UserId };
        if (token.UserName is not null) claims["name"] = token.UserName;
        if (token.Origins.Count > 0) claims["origins"] = token.Origins.ToArray();
        if (token.Audience is not null) claims["audience"] = token.Audience;
        return _claims.Sign(claims, options.Value.TokenLifetime);
    }

    /// <summary>Reads a token as a client sent it.</summary>
    public async Task<TokenReading> ReadAsync(string text)
    {
        if (await _claims.ReadAsync(text) is not var (claims, expired)) return TokenReading.Invalid;
        if (expired) return TokenReading.TooOld;
        if (!claims.TryGetValue<string>("conv", out var conversation) || !claims.TryGetValue<string>("user", out var user)) return TokenReading.Invalid;

        claims.TryGetValue<string>("name", out var name);
        claims.TryGetValue<string>("audience", out var audience);
        return new TokenReading(new DirectLineToken(conversation, user, name, SignedClaims.Texts(claims, "origins"), audience), Expired: false);
    }
}

using System.Security.Claims;

namespace BotSuite.BotFramework.Authentication;

/// <summary>How the check of a token ended: with an identity, or with the reason of the refusal.</summary>
internal readonly record struct TokenCheck
{
    private TokenCheck(ClaimsIdentity? identity, string? refusal) => (Identity, Refusal) = (identity, refusal);

    /// <summary>Who sent the token; null when it was refused.</summary>
    public ClaimsIdentity? Identity { get; }

    /// <summary>Why it was refused, for our log only; null when it was accepted.</summary>
    public string? Refusal { get; }

    public static TokenCheck Accepted(ClaimsIdentity identity) => new(identity, null);

    public static TokenCheck Refused(string reason) => new(null, reason);
}

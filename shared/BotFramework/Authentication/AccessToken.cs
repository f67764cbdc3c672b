namespace BotSuite.BotFramework.Authentication;

/// <summary>A token with which the bot calls channels.</summary>
/// <param name="Value">The token itself.</param>
/// <param name="ExpiresOn">When it ends.</param>
internal sealed record AccessToken(string Value, DateTimeOffset ExpiresOn)
{
    // A record prints its members; a secret must not reach a log that way.
    public override string ToString() => $"AccessToken until {ExpiresOn:u}";
}

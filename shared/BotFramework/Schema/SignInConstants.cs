namespace BotSuite.BotFramework.Schema;

/// <summary>Names of the invokes that belong to signing in.</summary>
public static class SignInConstants
{
    /// <summary>The person typed the code of a sign-in.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>A client offers a token for exchange.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>A sign-in service delivers a token.</summary>
    public const string TokenResponseEventName = "tokens/response";
}

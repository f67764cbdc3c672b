namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Makes and renews tokens.</summary>
internal static class TokenEndpoints
{
    private const string UserPrefix = "dl_";

    /// <summary><c>POST tokens/generate</c>: a token for a new conversation, which begins only when its holder begins it. For the secret's holder.</summary>
    public static async Task<IResult> GenerateAsync(HttpContext http, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        if (!DirectLineDoor.CallerOf(http).HoldsSecret) return DirectLineError.BadToken;
        var (request, refusal) = await TokenRequests.ReadAsync(http.Request, cancellationToken);
        if (request is null) return refusal!;
        if (request.User?.Id is { Length: > 0 } id && !id.StartsWith(UserPrefix, StringComparison.Ordinal))
            return DirectLineError.Bad("The user's id in a token begins with dl_.");

        var token = NewConversation(request);
        return TypedResults.Ok(new { conversationId = token.ConversationId, token = tokens.Issue(token), expires_in = tokens.LifetimeSeconds });
    }

    /// <summary><c>POST tokens/refresh</c>: a new token for the same person and conversation, while the old one is good.</summary>
    public static IResult Refresh(HttpContext http, DirectLineTokens tokens)
    {
        if (DirectLineDoor.CallerOf(http).Token is not { } token) return DirectLineError.Bad("A secret is not renewed; only tokens are.");
        return TypedResults.Ok(new { conversationId = token.ConversationId, token = tokens.Issue(token), expires_in = tokens.LifetimeSeconds });
    }

    /// <summary>A token for a conversation that is to begin; the service names the person where the request does not.</summary>
    internal static DirectLineToken NewConversation(TokenRequest request) => new(
        Guid.NewGuid().ToString("N"),
        request.User?.Id is { Length: > 0 } id ? id : UserPrefix + Guid.NewGuid().ToString("N"),
        request.User?.Name is { Length: > 0 } name ? name : null,
        OriginRules.Read(request.TrustedOrigins ?? []) ?? [],
        request.User?.Audience is { Length: > 0 } audience ? audience : null);
}

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Who calls the Direct Line service: the holder of the secret, or of a token.</summary>
/// <param name="Token">The token; null for the holder of the secret.</param>
internal sealed record DirectLineCaller(DirectLineToken? Token)
{
    /// <summary>Whether it is the holder of the secret, who may open every conversation.</summary>
    public bool HoldsSecret => Token is null;

    /// <summary>Whether the caller may open the conversation.</summary>
    public bool MayOpen(string conversationId) => Token is null || string.Equals(Token.ConversationId, conversationId, StringComparison.Ordinal);

    /// <summary>The origins that the caller's pages may have; empty for the usual ones.</summary>
    public IReadOnlyList<string> Origins => Token?.Origins ?? [];
}

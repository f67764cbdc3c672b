using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Begins conversations, takes them up again, and streams them.</summary>
internal static class ConversationEndpoints
{
    private const int LongestLocale = 35;

    /// <summary><c>POST conversations</c>: begins the token's conversation (201), or takes it up where it has begun (200).</summary>
    public static async Task<IResult> StartAsync(
        HttpContext http, DirectLineConversations conversations, DirectLineTokens tokens, StreamTickets tickets, DirectLineLimits limits,
        CancellationToken cancellationToken)
    {
        if (limits.Start(http.Connection.RemoteIpAddress) is { } refused) return refused;
        var (request, refusal) = await TokenRequests.ReadAsync(http.Request, cancellationToken);
        if (request is null) return refusal!;

        var token = DirectLineDoor.CallerOf(http).Token ?? TokenEndpoints.NewConversation(request);
        var locale = request.Locale is { Length: > 0 and <= LongestLocale } tag && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? tag : null;
        var isNew = await conversations.StartAsync(token, locale, cancellationToken);
        var body = Opened(http.Request, tokens, tickets, token, watermark: "");
        return isNew ? TypedResults.Created((string?)null, body) : TypedResults.Ok(body);
    }

    /// <summary><c>GET conversations/{id}?watermark=</c>: a new stream for a client that lost its own.</summary>
    public static async Task<IResult> ReconnectAsync(
        HttpContext http, string conversationId, string? watermark, DirectLineConversations conversations, DirectLineTokens tokens,
        StreamTickets tickets, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversationId, cancellationToken) is null) return DirectLineError.NoConversation;
        var token = DirectLineDoor.CallerOf(http).Token ?? TokenEndpoints.NewConversation(new TokenRequest()) with { ConversationId = conversationId };
        return TypedResults.Ok(Opened(http.Request, tokens, tickets, token, watermark));
    }

    /// <summary><c>GET conversations/{id}/stream?t=&amp;watermark=</c>: the stream itself, a WebSocket that the ticket opens.</summary>
    public static async Task StreamAsync(
        HttpContext http, string conversationId, string? t, string? watermark, StreamTickets tickets, OriginRules origins, LiveStreams streams,
        DirectLineConversations conversations, ActivityStream stream, IOptions<DirectLineOptions> options)
    {
        if (await RefusalAsync(http, conversationId, t, tickets, origins, streams, options.Value) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        // The letter box comes first: what is said while the place is read lies in it.
        using var letters = streams.Open(conversationId);
        if (await conversations.FindAsync(conversationId, http.RequestAborted) is not { } place)
        {
            await DirectLineError.NoConversation.ExecuteAsync(http);
            return;
        }
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var after = Watermark.Read(watermark, place.Newest, absent: place.Newest);
        await stream.RunAsync(socket, letters, place.Id, after, http.RequestAborted);
    }

    private static async Task<DirectLineError?> RefusalAsync(
        HttpContext http, string conversationId, string? t, StreamTickets tickets, OriginRules origins, LiveStreams streams, DirectLineOptions options)
    {
        if (!http.WebSockets.IsWebSocketRequest) return DirectLineError.Bad("This address is for a WebSocket.");
        if (t is null) return DirectLineError.NoHeader;
        if (await tickets.RedeemAsync(t) is not { } ticket) return DirectLineError.BadToken;
        if (ticket.ConversationId != conversationId) return DirectLineError.OtherConversation;
        if (!origins.Allows(http.Request, ticket.Origins)) return DirectLineError.WrongOrigin;
        return streams.Count(conversationId) >= options.MaximumStreamsPerConversation ? DirectLineError.TooMany(TimeSpan.FromSeconds(5)) : null;
    }

    private static object Opened(
        HttpRequest request, DirectLineTokens tokens, StreamTickets tickets, DirectLineToken token, string? watermark)
    {
        var ticket = tickets.Issue(new StreamTicket(token.ConversationId, token.Origins));
        var scheme = request.IsHttps ? "wss" : "ws";
        // No mark stays no mark: such a client wants only what happens from now on.
        var mark = watermark is null ? "" : $"&watermark={Uri.EscapeDataString(watermark)}";
        return new
        {
            conversationId = token.ConversationId,
            token = tokens.Issue(token),
            expires_in = tokens.LifetimeSeconds,
            streamUrl = $"{scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{token.ConversationId}/stream?t={ticket}{mark}",
            referenceGrammarId = "",
        };
    }
}

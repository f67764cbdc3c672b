using System.Globalization;
using BotSuite.Bot.Channels.DirectLine;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>Gives tokens to chat pages.</summary>
internal sealed class WebChatTokenEndpoint(
    DirectLineTokens tokens, WebChatTickets tickets, DirectLineConversations conversations, WebChatCaller caller, WebChatTokenGate gate)
{
    /// <summary>Answers <c>POST /api/webchat/token</c>.</summary>
    public async Task<IResult> PostAsync(HttpContext context, WebChatTokenRequest? request)
    {
        if (!caller.IsWelcome(context.Request))
            return Results.Problem("This page may not ask for tokens. Its origin belongs into WebChat:AllowedOrigins.",
                statusCode: StatusCodes.Status403Forbidden, title: "Origin not allowed", type: "urn:botsuite:origin-not-allowed");
        AllowReading(context);
        if (gate.Enter(context.Connection.RemoteIpAddress) is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Results.Problem("Too many tokens were asked for from this address.",
                statusCode: StatusCodes.Status429TooManyRequests, title: "Too many requests", type: "urn:botsuite:too-many-requests");
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await IssueAsync(request?.Resume, Origins(context), context.RequestAborted));
    }

    /// <summary>Answers a browser that asks whether a page of another origin may post.</summary>
    public IResult Preflight(HttpContext context)
    {
        if (!AllowReading(context)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        context.Response.Headers.AccessControlAllowMethods = "POST";
        context.Response.Headers.AccessControlAllowHeaders = "Content-Type";
        context.Response.Headers.AccessControlMaxAge = "600";
        return Results.NoContent();
    }

    private async Task<WebChatTokenResponse> IssueAsync(string? resume, string[] origins, CancellationToken cancellationToken)
    {
        // A ticket that is no good any more is no fault of the person's: they get a new conversation.
        var ticket = resume is { Length: > 0 and <= 4096 } ? await tickets.ReadAsync(resume) : null;
        var resumed = ticket is not null && await conversations.FindAsync(ticket.ConversationId, cancellationToken) is not null;
        if (ticket is null || !resumed) ticket = new WebChatTicket(Guid.NewGuid().ToString("N"), $"dl_{Guid.NewGuid():N}");

        var token = tokens.Issue(new DirectLineToken(ticket.ConversationId, ticket.UserId, UserName: null, origins));
        return new WebChatTokenResponse(token, ticket.ConversationId, ticket.UserId, resumed, tickets.Issue(ticket), tokens.LifetimeSeconds);
    }

    // The token works from the page that asked for it and from no other.
    private static string[] Origins(HttpContext context) =>
        context.Request.Headers.Origin.ToString() is { Length: > 0 } origin ? [origin] : [];

    private bool AllowReading(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (!caller.IsAllowed(origin)) return false;
        context.Response.Headers.AccessControlAllowOrigin = origin;
        context.Response.Headers.Vary = "Origin";
        return true;
    }
}

using Microsoft.Net.Http.Headers;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Checks who calls, from which page, and for which conversation, before anything else is looked at.</summary>
internal sealed class DirectLineDoor(DirectLineSecret secret, DirectLineTokens tokens, OriginRules origins) : IEndpointFilter
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 8 * 1024;

    /// <summary>The caller that the door has let in.</summary>
    public static DirectLineCaller CallerOf(HttpContext context) =>
        context.Features.Get<DirectLineCaller>() ?? throw new InvalidOperationException("The route lies outside the Direct Line door.");

    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";

        var header = http.Request.Headers[HeaderNames.Authorization];
        if (header.Count != 1 || header[0] is not { } text || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return DirectLineError.NoHeader;
        var (caller, refusal) = await ReadAsync(text[Scheme.Length..].Trim());
        if (caller is null) return refusal;
        if (!origins.Allows(http.Request, caller.Origins)) return DirectLineError.WrongOrigin;
        if (http.GetRouteValue("conversationId") is string conversation && !caller.MayOpen(conversation)) return DirectLineError.OtherConversation;

        http.Features.Set(caller);
        return await next(context);
    }

    private async Task<(DirectLineCaller? Caller, DirectLineError Refusal)> ReadAsync(string text)
    {
        if (text.Length == 0) return (null, DirectLineError.NoHeader);
        if (text.Length > LongestToken) return (null, DirectLineError.BadToken);
        if (secret.Matches(text)) return (new DirectLineCaller(null), DirectLineError.BadToken);

        var reading = await tokens.ReadAsync(text);
        if (reading.Token is { } token) return (new DirectLineCaller(token), DirectLineError.BadToken);
        return (null, reading.Expired ? DirectLineError.TokenExpired : DirectLineError.BadToken);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>A refusal in the shape that Direct Line clients read: <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">The code that programs read.</param>
/// <param name="Message">A sentence for the client's developer.</param>
/// <param name="RetryAfter">How long to wait; null where waiting does not help.</param>
internal sealed record DirectLineError(int Status, string Code, string Message, TimeSpan? RetryAfter = null) : IResult
{
    public static readonly DirectLineError NoHeader =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send the header 'Authorization: Bearer' with a token or the secret.");

    public static readonly DirectLineError BadToken =
        new(StatusCodes.Status403Forbidden, "BadArgument", "The token or secret is not valid here.");

    // 403 and not 401: clients take 401 for the end and 403 for the time to get a new token.
    public static readonly DirectLineError TokenExpired =
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static readonly DirectLineError OtherConversation =
        new(StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");

    public static readonly DirectLineError WrongOrigin =
        new(StatusCodes.Status403Forbidden, "BadArgument", "Pages of this origin may not use the token.");

    public static readonly DirectLineError NoConversation =
        new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    public static readonly DirectLineError NotFound =
        new(StatusCodes.Status404NotFound, "NotFound", "There is nothing here.");

    public static DirectLineError Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static DirectLineError TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static DirectLineError WrongType(string message) => new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", message);

    public static DirectLineError TooMany(TimeSpan wait) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests. Wait and try again.", wait);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized) httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        if (RetryAfter is { } wait)
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var body = new JsonObject { ["error"] = new JsonObject { ["code"] = Code, ["message"] = Message } };
        return httpContext.Response.WriteAsJsonAsync(body, httpContext.RequestAborted);
    }
}
